import { checkForm, type FieldError } from '../../forms/check.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import type { FormKind } from '../../forms/index.ts';
import { readValues, type Answers } from '../../forms/values.ts';
import { enteredFrom, type Entry } from '../../submissions/arrival.ts';

/** What is asked besides the form itself: how it came, and in which language the person reads the site. */
export const ownFields = { arrived: 'arrived-by', locale: 'page-language' } as const;

/** The fields that a call begins with: whom one speaks to, and in which language. The others follow in the order of the form. */
export const askedFirst: Readonly<Record<FormKind, readonly string[]>> = {
  contact: ['name'],
  interest: ['language'],
};

/** What a member entered, checked. */
export type ReadEntry =
  | {
      readonly holds: true;
      readonly answers: Answers;
      readonly by: Entry['by'];
      readonly locale: string;
    }
  | {
      readonly holds: false;
      /** What is wrong with what is asked besides the form. */
      readonly missing: readonly (keyof typeof ownFields)[];
      readonly errors: readonly FieldError[];
    };

/** Checks what a member entered by the same definition as what people send. @param locales those of the site. */
export function readEntry(
  form: FormDefinition,
  posted: URLSearchParams,
  locales: readonly string[],
): ReadEntry {
  const by = enteredFrom.find((name) => name === posted.get(ownFields.arrived));
  const locale = locales.find((name) => name === posted.get(ownFields.locale));
  const checked = checkForm(form, readValues(form, posted));
  if (checked.holds && by !== undefined && locale !== undefined)
    return { holds: true, answers: checked.answers, by, locale };
  return {
    holds: false,
    missing: [
      ...(by === undefined ? (['arrived'] as const) : []),
      ...(locale === undefined ? (['locale'] as const) : []),
    ],
    errors: checked.holds ? [] : checked.errors,
  };
}
