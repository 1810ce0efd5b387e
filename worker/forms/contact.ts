import type { FormDefinition } from './definition.ts';
import { emailFields, telephoneFields, wordField } from './reach.ts';

/** A message to the program, and how it may be answered safely. */
export const contactForm = {
  kind: 'contact',
  fields: [
    { name: 'message', kind: 'long-text', required: true, maxLength: 2000 },
    { name: 'reach', kind: 'any-of', required: true, options: ['telephone', 'email'] },
    ...telephoneFields,
    ...emailFields,
    wordField,
    {
      name: 'name',
      kind: 'text',
      required: false,
      maxLength: 100,
      autocomplete: 'name',
      soughtAs: 'name',
    },
  ],
} as const satisfies FormDefinition;
