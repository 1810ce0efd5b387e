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
      type: 'one-of',
      required: false,
      options: ['harmed', 'family', 'guardian', 'helper'],
    },
    {
      name: 'survivor-knows',
      type: 'one-of',
      required: true,
      options: safeOptions,
      when: { field: 'who', is: 'helper' },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 100,
      autocomplete: 'name',
      soughtAs: 'name',
    },
    {
      name: 'reach',
      type: 'any-of',
      required: true,
      options: ['telephone', 'email', 'post', 'someone'],
    },
    ...telephoneFields,
    ...emailFields,
    ...postFields,
    ...someoneFields,
    wordField,
    { name: 'good-times', type: 'text', required: false, maxLength: 200, part: 'times' },
    { name: 'bad-times', type: 'text', required: false, maxLength: 200, part: 'times' },
    {
      name: 'language',
      type: 'one-of',
      required: false,
      options: ['other'],
      languages: true,
      part: 'speech',
    },
    {
      name: 'language-other',
      type: 'text',
      required: false,
      maxLength: 100,
      when: { field: 'language', is: 'other' },
    },
    {
      name: 'interpreter',
      type: 'one-of',
      required: false,
      options: safeOptions,
      part: 'speech',
    },
    { name: 'access', type: 'long-text', required: false, maxLength: 300, part: 'else' },
    {
      name: 'person',
      type: 'one-of',
      required: false,
      options: ['known', 'unknown', 'rather-not'],
      part: 'else',
    },
    {
      name: 'person-name',
      type: 'text',
      required: false,
      maxLength: 100,
      soughtAs: 'other-name',
      when: { field: 'person', is: 'known' },
    },
    { name: 'note', type: 'long-text', required: false, maxLength: 500, part: 'else' },
  ],
} as const satisfies FormDefinition;
