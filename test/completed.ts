import { isChoice, type Field } from '../worker/forms/definition.ts';
import { forms } from '../worker/forms/index.ts';

/** What is posted of a form: of a choice of several, each option that is chosen. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const typed = {
  text: 'An answer',
  'long-text': 'An answer',
  email: 'an-answer@mail.example',
  telephone: '(555) 010-0188',
} as const;

const answerTo = (field: Field): string =>
  isChoice(field) ? (field.options[0] ?? '') : typed[field.type];

/** What has to be answered besides, under these answers: an office may ask more than somebody who fills in a form here knows of. */
export function needed(kind: string, given: Fields): Readonly<Record<string, string>> {
  const fields: readonly Field[] = forms.find((form) => form.kind === kind)?.fields ?? [];
  const added: Record<string, string> = {};
  const holds = ({ when }: Field) =>
    when === undefined || [given[when.field] ?? added[when.field] ?? []].flat().includes(when.is);
  for (const field of fields) {
    if (field.required && !(field.name in given) && holds(field))
      added[field.name] = answerTo(field);
  }
  return added;
}

/** These answers with all that has to be answered besides. */
export function completed<F extends Fields>(kind: string, given: F): F & Record<string, string> {
  return { ...needed(kind, given), ...given };
}
