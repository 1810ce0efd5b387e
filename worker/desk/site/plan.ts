import { fieldsUnder, isChoice, type Field, type FormDefinition } from '../../forms/definition.ts';
import { interestForm } from '../../forms/interest.ts';
import { plainly, wordsOf, type FormQuestions } from './questions.ts';
import { wayAnswers, wayNames } from '../words/plan.ts';

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

/**
 * The ways in which a request lets itself be answered, in the order of its form. What the form asks about one stands beside it.
 *
 * @param questions of that form.
 */
export function planWays(questions: FormQuestions): PlanWay[] {
  const form: FormDefinition = interestForm;
  const label = (field: Field) => wordsOf(questions, field).label;
  const option = (field: Field, name: string) =>
    plainly(wordsOf(questions, field).options[name] ?? []);
  return form.fields
    .filter(({ name }) => name === 'reach')
    .filter(isChoice)
    .flatMap((reach) =>
      reach.options.map((way) => {
        const called = option(reach, way);
        const asked = fieldsUnder(form, 'reach', way);
        return {
          way,
          ...(wayNames[way] ?? { whole: called, short: called }),
          values: asked.filter((field) => !isChoice(field)).map(({ name }) => name),
          answers: asked.filter(isChoice).flatMap((field) =>
            field.options.map((name) => {
              const said = `${label(field)} ${option(field, name)}`;
              const own = Object.entries(wayAnswers[field.name] ?? {}).find(
                ([key]) => key === name,
              );
              return {
                ...{ field: field.name, option: name, may: may[name] },
                ...(own?.[1] ?? { whole: said, short: said }),
              };
            }),
          ),
        };
      }),
    );
}
