import { isChoice, type Field, type FormDefinition } from '../../../worker/forms/definition.ts';
import { forms, type FormKind } from '../../../worker/forms/index.ts';
import { locales } from '../page-context.ts';

/** A field as this site asks it: a choice among languages has those that the site is in. */
const asked = (field: Field): Field =>
  isChoice(field) && field.languages
    ? { ...field, options: [...locales, ...field.options] }
    : field;

/** The definition behind a form's name, as this site asks it. */
export function formOf(kind: FormKind): FormDefinition {
  const form: FormDefinition | undefined = forms.find((one) => one.kind === kind);
  if (form) return { ...form, fields: form.fields.map(asked) };
  throw new Error(`worker/forms/index.ts: there is no form "${kind}".`);
}

/** The form's name, if the page of this name carries a form. */
export function formKindOf(slug: string): FormKind | undefined {
  return forms.find(({ kind }) => kind === slug)?.kind;
}
