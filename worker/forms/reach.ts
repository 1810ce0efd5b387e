import type { Field, FormDefinition } from './definition.ts';

/** What is asked about each way to reach a person safely. Every form that answers somebody asks it alike. */

/** The answers to "is this safe?". Not being sure is an answer. */
export const safeOptions = ['yes', 'no', 'not-sure'] as const;

export const telephoneFields = [
  {
    name: 'telephone',
    type: 'telephone',
    required: true,
    maxLength: 40,
    autocomplete: 'tel',
    soughtAs: 'telephone',
    when: { field: 'reach', is: 'telephone' },
  },
  {
    name: 'telephone-message',
    type: 'one-of',
    required: true,
    options: safeOptions,
    when: { field: 'reach', is: 'telephone' },
  },
  {
    name: 'telephone-say',
    type: 'one-of',
    required: true,
    options: safeOptions,
    when: { field: 'reach', is: 'telephone' },
  },
] as const satisfies readonly Field[];

export const emailFields = [
  {
    name: 'email',
    type: 'email',
    required: true,
    // RFC 5321, 4.5.3.1.3: a path of 256 octets holds an address of 254.
    maxLength: 254,
    autocomplete: 'email',
    soughtAs: 'email',
    when: { field: 'reach', is: 'email' },
  },
  {
    name: 'email-say',
    type: 'one-of',
    required: true,
    options: safeOptions,
    when: { field: 'reach', is: 'email' },
  },
] as const satisfies readonly Field[];

export const postFields = [
  {
    name: 'post',
    type: 'long-text',
    required: true,
    maxLength: 300,
    autocomplete: 'street-address',
    soughtAs: 'address',
    when: { field: 'reach', is: 'post' },
  },
  {
    name: 'post-say',
    type: 'one-of',
    required: true,
    options: safeOptions,
    when: { field: 'reach', is: 'post' },
  },
] as const satisfies readonly Field[];

export const someoneFields = [
  {
    name: 'someone',
    type: 'text',
    required: true,
    maxLength: 100,
    soughtAs: 'someone',
    when: { field: 'reach', is: 'someone' },
  },
  {
    name: 'someone-contact',
    type: 'text',
    required: true,
    maxLength: 200,
    soughtAs: 'someone-contact',
    when: { field: 'reach', is: 'someone' },
  },
  {
    name: 'someone-say',
    type: 'one-of',
    required: true,
    options: safeOptions,
    when: { field: 'reach', is: 'someone' },
  },
] as const satisfies readonly Field[];

/** What the office says or writes first, whichever way it reaches the person: by it they know who it is. */
export const wordField = {
  name: 'word',
  type: 'text',
  required: false,
  maxLength: 60,
} as const satisfies Field;

/** What belongs to all ways. */
const ofAllWays = ['word', 'good-times', 'bad-times'];

/** The part of a form that says how and when to reach a person safely: what they can change after it was sent. */
export function reachPart(form: FormDefinition): FormDefinition {
  return {
    kind: form.kind,
    fields: form.fields.filter(
      ({ name, when }) => name === 'reach' || when?.field === 'reach' || ofAllWays.includes(name),
    ),
  };
}
