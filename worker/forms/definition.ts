import { isLanguageTag } from './language-tag.ts';

/**
 * What a form is made of. The site draws a form from its definition, the Worker validates by it,
 * and whatever else shows answers reads it too, so a question is added in one place.
 */

/** Where an answer is asked only after a certain choice: the field belongs to that option. */
export interface Condition {
  /** The name of a choice field that stands earlier in the form. */
  readonly field: string;
  /** The option of that field under which this one is asked. */
  readonly is: string;
}

interface FieldBase {
  /** The name in the posted form, in the sealed answers and in every id on the page. */
  readonly name: string;
  /** Whether the form can be sent without it (a field with a condition: only while that holds). */
  readonly required: boolean;
  readonly when?: Condition;
  /** The question that it is a part of, where several fields make one. They stand side by side in the form. */
  readonly part?: string;
}

/** Anything a person types. */
export interface TextField extends FieldBase {
  readonly type: 'text' | 'long-text' | 'email' | 'telephone';
  /** In characters (code points), a line break being one. A browser's own `maxlength` may stop earlier, never later. */
  readonly maxLength: number;
  /** The autofill token (WCAG 2.2, 1.3.5), where the field asks about the person who fills it in. */
  readonly autocomplete?: 'name' | 'tel' | 'email' | 'street-address';
  /** As what the office can search for the answer. Absent: it is found by nothing. */
  readonly soughtAs?: SoughtAs;
}

/** What somebody at the office searches by: what belongs to who sent it, to whom they trust, or to the other person. */
export type SoughtAs =
  'name' | 'telephone' | 'email' | 'address' | 'someone' | 'someone-contact' | 'other-name';

/** One option (`one-of`) or as many as apply (`any-of`). */
export interface ChoiceField extends FieldBase {
  readonly type: 'one-of' | 'any-of';
  readonly options: readonly string[];
  /** Before its options stand the languages of the site, each by its tag. Which they are the built site says. */
  readonly languages?: true;
}

export type Field = TextField | ChoiceField;

export interface FormDefinition {
  /** The form's name in addresses, in the database and in mail. */
  readonly kind: string;
  readonly fields: readonly Field[];
  /** The parts of which a line shows until somebody opens it. Nothing in them is required. */
  readonly folded?: readonly string[];
}

/** The ways in which a field's answer can fail to hold. Each language has a sentence for each. */
export type ErrorKey<F extends Field = Field> =
  | (F['required'] extends false ? never : 'missing')
  | (F extends TextField ? 'tooLong' : never)
  | FaultOf<F['type']>;

/** What else can be wrong with an answer to a type of field, beyond that it is missing or too long. */
const faults = {
  email: ['accented', 'invalid'],
  telephone: ['several', 'invalid'],
} as const;

type FaultOf<K extends Field['type']> = K extends keyof typeof faults
  ? (typeof faults)[K][number]
  : never;

/** These, in the order in which they are tried. */
export const faultsOf = (type: Field['type']): readonly FaultOf<Field['type']>[] =>
  type === 'email' || type === 'telephone' ? faults[type] : [];

/** Whether a field is a choice among options. */
export function isChoice(field: Field): field is ChoiceField {
  return field.type === 'one-of' || field.type === 'any-of';
}

/** Whether a choice takes an answer. */
export function hasOption({ options, languages }: ChoiceField, answer: string): boolean {
  return options.includes(answer) || (languages === true && isLanguageTag(answer));
}

/** The error keys a field can give, in the order in which they are tried. */
export function errorKeys(field: Field): ErrorKey[] {
  const keys: ErrorKey[] = [];
  if (field.required) keys.push('missing');
  if (!isChoice(field)) keys.push('tooLong');
  return [...keys, ...faultsOf(field.type)];
}

/** The fields asked under one option of a choice field, in order. */
export function fieldsUnder(form: FormDefinition, choice: string, option: string): Field[] {
  return form.fields.filter(({ when }) => when?.field === choice && when.is === option);
}

/** What is asked at once: a field, or the fields of one part. */
export interface Question {
  readonly part: string | undefined;
  readonly fields: readonly Field[];
}

/** The questions that everyone sees, in order. What is asked under an option belongs to that option. */
export function questionsOf(form: FormDefinition): Question[] {
  const asked = form.fields.filter(({ when }) => when === undefined);
  return asked.flatMap((field): Question[] => {
    const { part } = field;
    if (part === undefined) return [{ part, fields: [field] }];
    const fields = asked.filter((other) => other.part === part);
    return field === fields[0] ? [{ part, fields }] : [];
  });
}
