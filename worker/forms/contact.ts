import type { FormDefinition } from './definition.ts';
import { emailFields, telephoneFields, wordField } from './reach.ts';

/** A message to the program, and how it may be answered safely. */
export const contactForm = {
  kind: 'contact',
  fields: [
    { name: 'message', type: 'long-text', required: true, maxLength: 2000 },
    { name: 'reach', type: 'any-of', required: true, options: ['telephone', 'email'] },
    ...telephoneFields,
    ...emailFields,
    wordField,
    {
      name: 'name',
      type: 'text',
      required: false,
      maxLength: 100,
      autocomplete: 'name',
      soughtAs: 'name',
    },
  ],
} as const satisfies FormDefinition;
