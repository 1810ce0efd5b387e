import * as z from 'zod/mini';
import {
  hasOption,
  isChoice,
  type ErrorKey,
  type Field,
  type FormDefinition,
} from './definition.ts';
import { schemaOf } from './schema.ts';
import { askedFields, type Answers, type FormValues } from './values.ts';

/** One answer that does not hold: which field, and which of that field's sentences says so. */
export interface FieldError {
  readonly field: string;
  readonly key: ErrorKey;
}

export type Checked =
  | { readonly holds: true; readonly answers: Answers }
  | { readonly holds: false; readonly errors: readonly FieldError[] };

/** What the schema of a field takes: an option that is not the field's own counts as not chosen. */
function candidate(field: Field, typed: readonly string[]): string | readonly string[] {
  if (!isChoice(field)) return typed[0] ?? '';
  if (field.type === 'any-of') return field.options.filter((option) => typed.includes(option));
  return typed.find((answer) => hasOption(field, answer)) ?? '';
}

/**
 * Checks what was posted against the form, once, at the edge.
 *
 * @returns the answers that were asked for and given; or every error, in the order of the form, one a field.
 */
export function checkForm(form: FormDefinition, values: FormValues): Checked {
  const fields = askedFields(form, values);
  const schema = z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])));
  const parsed = schema.safeParse(
    Object.fromEntries(
      fields.map((field) => [field.name, candidate(field, values[field.name] ?? [])]),
    ),
  );
  if (!parsed.success) {
    return {
      holds: false,
      errors: parsed.error.issues.map(({ path, message }) => ({
        field: String(path[0]),
        key: message as ErrorKey,
      })),
    };
  }
  return {
    holds: true,
    answers: Object.fromEntries(
      Object.entries(parsed.data).filter(([, answer]) => answer.length > 0),
    ),
  };
}
