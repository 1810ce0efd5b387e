import type { Field, FormDefinition } from './definition.ts';

/** What was typed or ticked, by field name, as it came: an array, because a name may be posted more than once. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What holds: text by field name, or the options chosen. Fields left out have no entry. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

// C0 controls except tab and line feed, and DEL: nobody types them, and NUL ends a string in some readers.
// oxlint-disable-next-line no-control-regex -- matching control characters is the purpose
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC');
}

/** Takes the form's own fields out of a posted body. Whatever else was posted is left behind. */
export function readValues(
  form: Pick<FormDefinition, 'fields'>,
  posted: URLSearchParams,
): FormValues {
  return Object.fromEntries(
    form.fields.map(({ name, type }) => {
      const typed = posted.getAll(name).map(clean);
      return [name, type === 'any-of' ? typed : typed.slice(0, 1)] as const;
    }),
  );
}

/** The same values as they would be posted again: what the check page carries. */
export function valuesOf(answers: Answers): FormValues {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, [answer].flat()]),
  );
}

/** The fields that these values ask for: all without a condition, and those whose option was chosen. */
export function askedFields(form: FormDefinition, values: FormValues): Field[] {
  const asked = new Set<string>();
  return form.fields.filter(({ name, when }) => {
    const holds =
      when === undefined ||
      (asked.has(when.field) && values[when.field]?.includes(when.is) === true);
    if (holds) asked.add(name);
    return holds;
  });
}
