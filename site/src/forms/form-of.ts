import type { FormDefinition } from '../../../worker/forms/definition.ts';
import { forms, type FormKind } from '../../../worker/forms/index.ts';

/** The definition behind a form's name. */
export function formOf(kind: FormKind): FormDefinition {
  const form = forms.find((one) => one.kind === kind);
  if (form) return form;
  throw new Error(`worker/forms/index.ts: there is no form "${kind}".`);
}

/** The form's name, if the page of this name carries a form. */
export function formKindOf(slug: string): FormKind | undefined {
  return forms.find(({ kind }) => kind === slug)?.kind;
}
