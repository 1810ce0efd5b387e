import type { FormDefinition } from './definition.ts';

/** What a person types to come back to what they sent. Both stand on the receipt. */
export const credentialsForm = {
  kind: 'request',
  fields: [
    { name: 'reference', type: 'text', required: true, maxLength: 40 },
    { name: 'code', type: 'text', required: true, maxLength: 60 },
  ],
} as const satisfies FormDefinition;
