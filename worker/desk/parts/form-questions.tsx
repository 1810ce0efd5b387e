import type { FieldError } from '../../forms/check.ts';
import {
  fieldsUnder,
  isChoice,
  questionsOf,
  type ChoiceField,
  type Field,
  type FormDefinition,
  type TextField,
} from '../../forms/definition.ts';
import type { FormValues } from '../../forms/values.ts';
import { plainly, wordsOf, type FormQuestions as Worded } from '../site/questions.ts';
import { Spoken } from './spoken.tsx';
import { Choice, describedBy, Hints, Need } from './choice.tsx';

/** A form as a member fills it in for somebody: what is asked, in which words, what was typed so far, and what is wrong with it. */
interface Asked {
  readonly form: FormDefinition;
  readonly questions: Worded;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** All questions of a form, as its definition has them. */
export function FormQuestions({
  first = [],
  ...asked
}: Asked & {
  /** The fields that are asked before all others; the others follow in the order of the form. */
  readonly first?: readonly string[];
}) {
  const all = questionsOf(asked.form);
  const isFirst = ({ fields }: (typeof all)[number]) =>
    fields.some(({ name }) => first.includes(name));
  return (
    <>
      {[...all.filter(isFirst), ...all.filter((question) => !isFirst(question))].map(
        ({ part, fields: [one, ...more] }) =>
          one &&
          (part === undefined ? (
            <FieldOf {...asked} field={one} />
          ) : (
            <fieldset class="part">
              <legend>{wordsOf(asked.questions, one).part}</legend>
              {[one, ...more].map((field) => (
                <FieldOf {...asked} field={field} />
              ))}
            </fieldset>
          )),
      )}
    </>
  );
}

/** What is wrong with the answer to a field, in its form's words. */
export const sentenceOf = (questions: Worded, { field, key }: FieldError): string =>
  wordsOf(questions, { name: field }).errors[key] ?? '';

function FieldOf({ field, ...asked }: Asked & { readonly field: Field }) {
  const error = asked.errors.find((each) => each.field === field.name);
  const wrong = error && sentenceOf(asked.questions, error);
  return isChoice(field) ? (
    <ChoiceOf {...asked} field={field} wrong={wrong} />
  ) : (
    <TextOf {...asked} field={field} wrong={wrong} />
  );
}

interface Of<F extends Field> extends Asked {
  readonly field: F;
  readonly wrong: string | undefined;
}

function ChoiceOf({ field, wrong, ...asked }: Of<ChoiceField>) {
  const { name, type, required } = field;
  const words = wordsOf(asked.questions, field);
  const chosen = asked.values[name] ?? [];
  return (
    <Choice name={name} label={words.label} required={required} hint={words.hint} wrong={wrong}>
      {Object.entries(words.options).map(([option, said]) => {
        const under = fieldsUnder(asked.form, name, option);
        return (
          <>
            <label class="option">
              <input
                type={type === 'any-of' ? 'checkbox' : 'radio'}
                name={name}
                value={option}
                checked={chosen.includes(option)}
              />{' '}
              <span>
                <Spoken parts={said} />
              </span>
            </label>
            {under.length > 0 && (
              <div class="under">
                <p class="only-if quiet">Only for “{plainly(said)}”:</p>
                {under.map((inner) => (
                  <FieldOf {...asked} field={inner} />
                ))}
              </div>
            )}
          </>
        );
      })}
    </Choice>
  );
}

function TextOf({ field, wrong, questions, values }: Of<TextField>) {
  const { name, type, required } = field;
  const { label, hint } = wordsOf(questions, field);
  const [typed = ''] = values[name] ?? [];
  const control = {
    id: name,
    name,
    'aria-describedby': describedBy(name, hint, wrong),
    'aria-invalid': wrong === undefined ? undefined : ('true' as const),
  };
  return (
    <div class="field">
      <label for={name}>
        {label} <Need required={required} />
      </label>
      <Hints name={name} hint={hint} wrong={wrong} />
      {type === 'long-text' ? (
        <textarea {...control} rows={3} dir="auto" autocomplete="off">
          {/* A browser takes the first line break of the text away. */}
          {`\n${typed}`}
        </textarea>
      ) : (
        <input {...control} type="text" value={typed} dir="auto" autocomplete="off" />
      )}
    </div>
  );
}
