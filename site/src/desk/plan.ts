import {
  fieldsUnder,
  isChoice,
  type Field,
  type FormDefinition,
} from '../../../worker/forms/definition.ts';
import { interestForm } from '../../../worker/forms/interest.ts';
import { fieldText } from '../forms/field-words.ts';
import type { Words } from '../i18n/words.ts';
import { wayAnswers, wayNames } from './words.ts';

/** What an answer asks of whoever makes contact. */
interface PlanAnswer {
  readonly field: string;
  readonly option: string;
  readonly whole: string;
  /** In a line of the list. */
  readonly short: string;
  /** Whether something may be done; undefined where the answer is neither. */
  readonly may: boolean | undefined;
}

/** One way to reach somebody, with all that the form asks about it. */
export interface PlanWay {
  readonly way: string;
  readonly whole: string;
  readonly short: string;
  /** The fields that are typed: a number, an address, a name. */
  readonly values: readonly string[];
  readonly answers: readonly PlanAnswer[];
}

/** Answers to "is this safe?". Not being sure is no yes. */
const may: Readonly<Record<string, boolean>> = { yes: true, no: false, 'not-sure': false };

/** The ways in which the form lets itself be answered, in its own order. What it asks about one stands beside it. */
export function planWays(words: Words): PlanWay[] {
  const form: FormDefinition = interestForm;
  const text = (field: Field) => fieldText(words, 'interest', field);
  return form.fields
    .filter(({ name }) => name === 'reach')
    .filter(isChoice)
    .flatMap((reach) =>
      reach.options.map((way) => {
        const called = text(reach).option(way);
        const asked = fieldsUnder(form, 'reach', way);
        return {
          way,
          ...(wayNames[way] ?? { whole: called, short: called }),
          values: asked.filter((field) => !isChoice(field)).map(({ name }) => name),
          answers: asked.filter(isChoice).flatMap((field) =>
            field.options.map((option) => {
              const said = `${text(field).label} ${text(field).option(option)}`;
              const own = Object.entries(wayAnswers[field.name] ?? {}).find(
                ([name]) => name === option,
              );
              return {
                ...{ field: field.name, option, may: may[option] },
                ...(own?.[1] ?? { whole: said, short: said }),
              };
            }),
          ),
        };
      }),
    );
}
