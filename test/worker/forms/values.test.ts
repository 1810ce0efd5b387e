import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../worker/forms/definition.ts';
import { askedFields, readValues, valuesOf } from '../../../worker/forms/values.ts';

const form: FormDefinition = {
  kind: 'sample',
  fields: [
    { name: 'words', kind: 'long-text', required: true, maxLength: 100 },
    { name: 'reach', kind: 'any-of', required: true, options: ['email', 'post'] },
    {
      name: 'who',
      kind: 'one-of',
      required: true,
      options: ['me', 'other'],
      when: { field: 'reach', is: 'post' },
    },
    {
      name: 'their-name',
      kind: 'text',
      required: true,
      maxLength: 100,
      when: { field: 'who', is: 'other' },
    },
  ],
};

const read = (...posted: [string, string][]) => readValues(form, new URLSearchParams(posted));
const asked = (values: Record<string, string[]>) =>
  askedFields(form, values).map(({ name }) => name);

describe('readValues', () => {
  it('takes what was typed as it is', () => {
    expect(read(['words', '  <b>"Ñandú"</b> & 漢 🕊  '])['words']).toEqual([
      '  <b>"Ñandú"</b> & 漢 🕊  ',
    ]);
  });

  it('takes a name that was posted twice in its order', () => {
    expect(read(['reach', 'post'], ['reach', 'email'])['reach']).toEqual(['post', 'email']);
  });

  it('leaves behind what is not of the form', () => {
    expect(Object.keys(read(['words', 'a'], ['other', 'b'], ['__proto__', 'c']))).toEqual([
      'words',
      'reach',
      'who',
      'their-name',
    ]);
  });

  it('gives nothing for a field that was not posted', () => {
    expect(read()['words']).toEqual([]);
  });

  it.each([
    { ending: 'CR LF', text: 'one\r\ntwo' },
    { ending: 'CR', text: 'one\rtwo' },
    { ending: 'LF', text: 'one\ntwo' },
  ])('makes one line feed of $ending', ({ text }) => {
    expect(read(['words', text])['words']).toEqual(['one\ntwo']);
  });

  it('keeps tabs and empty lines', () => {
    expect(read(['words', 'one\r\n\r\n\ttwo'])['words']).toEqual(['one\n\n\ttwo']);
  });

  it.each(['\u0000', '\u0007', '\u000B', '\u001B', '\u001F', '\u007F'])(
    'takes out the control character %j',
    (control) => {
      expect(read(['words', `a${control}b`])['words']).toEqual(['ab']);
    },
  );

  it('makes one character of a letter and its accent', () => {
    expect(read(['words', 'e\u0301'])['words']).toEqual(['\u00e9']);
  });
});

describe('valuesOf', () => {
  it('gives each answer as it would be posted', () => {
    expect(valuesOf({ words: 'a', reach: ['email', 'post'] })).toEqual({
      words: ['a'],
      reach: ['email', 'post'],
    });
  });
});

describe('askedFields', () => {
  it('asks what has no condition', () => {
    expect(asked({})).toEqual(['words', 'reach']);
  });

  it('asks what is under a chosen option', () => {
    expect(asked({ reach: ['email', 'post'] })).toEqual(['words', 'reach', 'who']);
  });

  it('asks nothing under an option that was not chosen', () => {
    expect(asked({ reach: ['email'] })).toEqual(['words', 'reach']);
  });

  it('asks what is under an option of a field that is itself asked', () => {
    expect(asked({ reach: ['post'], who: ['other'] })).toContain('their-name');
  });

  it('asks nothing under an option of a field that is not asked', () => {
    expect(asked({ reach: ['email'], who: ['other'] })).not.toContain('their-name');
  });
});
