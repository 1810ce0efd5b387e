import type { FormDefinition } from './definition.ts';
import {
  emailFields,
  postFields,
  safeOptions,
  someoneFields,
  telephoneFields,
  wordField,
} from './reach.ts';

/**
 * A survivor's request to be contacted about a dialogue.
 *
 * It asks for what a first safe call needs and for nothing else: no birth date, no account of what
 * happened, no file, no number that identifies the survivor.
 */
export const interestForm = {
  kind: 'interest',
  folded: ['else'],
  fields: [
    {
      name: 'who',
      kind: 'one-of',
      required: false,
      options: ['harmed', 'family', 'guardian', 'helper'],
    },
    {
      name: 'survivor-knows',
      kind: 'one-of',
      required: true,
      options: safeOptions,
      when: { field: 'who', is: 'helper' },
    },
    {
      name: 'name',
      kind: 'text',
      required: true,
      maxLength: 100,
      autocomplete: 'name',
      soughtAs: 'name',
    },
    {
      name: 'reach',
      kind: 'any-of',
      required: true,
      options: ['telephone', 'email', 'post', 'someone'],
    },
    ...telephoneFields,
    ...emailFields,
    ...postFields,
    ...someoneFields,
    wordField,
    { name: 'good-times', kind: 'text', required: false, maxLength: 200, part: 'times' },
    { name: 'bad-times', kind: 'text', required: false, maxLength: 200, part: 'times' },
    {
      name: 'language',
      kind: 'one-of',
      required: false,
      options: ['other'],
      languages: true,
      part: 'speech',
    },
    {
      name: 'language-other',
      kind: 'text',
      required: false,
      maxLength: 100,
      when: { field: 'language', is: 'other' },
    },
    {
      name: 'interpreter',
      kind: 'one-of',
      required: false,
      options: safeOptions,
      part: 'speech',
    },
    { name: 'access', kind: 'long-text', required: false, maxLength: 300, part: 'else' },
    {
      name: 'person',
      kind: 'one-of',
      required: false,
      options: ['known', 'unknown', 'rather-not'],
      part: 'else',
    },
    {
      name: 'person-name',
      kind: 'text',
      required: false,
      maxLength: 100,
      soughtAs: 'other-name',
      when: { field: 'person', is: 'known' },
    },
    { name: 'note', kind: 'long-text', required: false, maxLength: 500, part: 'else' },
  ],
} as const satisfies FormDefinition;
