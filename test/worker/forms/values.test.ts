import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../worker/forms/definition.ts';
import { askedFields, readValues, valuesOf } from '../../../worker/forms/values.ts';

const form: FormDefinition = {
  kind: 'sample',
  fields: [
    { name: 'words', type: 'long-text', required: true, maxLength: 100 },
    { name: 'reach', type: 'any-of', required: true, options: ['email', 'post'] },
    {
      ...{ name: 'who', type: 'one-of', required: true, options: ['me', 'other'] },
      when: { field: 'reach', is: 'post' },
    },
    {
      ...{ name: 'their-name', type: 'text', required: true, maxLength: 100 },
      when: { field: 'who', is: 'other' },
    },
  ],
};

const read = (...posted: [string, string][]) => readValues(form, new URLSearchParams(posted));

describe('readValues', () => {
  it.each<{ does: string; text: string; as?: string }>([
    { does: 'takes what was typed as it is', text: '  <b>"Ñandú"</b> & 漢 🕊  ' },
    { does: 'makes one line feed of CR LF', text: 'one\r\ntwo', as: 'one\ntwo' },
    { does: 'makes one line feed of CR', text: 'one\rtwo', as: 'one\ntwo' },
    { does: 'keeps tabs and empty lines', text: 'one\r\n\r\n\ttwo', as: 'one\n\n\ttwo' },
    { does: 'makes one character of a letter and its accent', text: 'e\u0301', as: '\u00e9' },
    ...['\u0000', '\u0007', '\u000B', '\u001B', '\u001F', '\u007F'].map((control) => ({
      does: `takes out the control character ${JSON.stringify(control)}`,
      ...{ text: `a${control}b`, as: 'ab' },
    })),
  ])('$does', ({ text, as = text }) => {
    expect(read(['words', text])['words']).toEqual([as]);
  });

  it('takes a name that was posted twice in its order, and leaves behind what is not of the form', () => {
    const posted = read(['reach', 'post'], ['reach', 'email'], ['other', 'b'], ['__proto__', 'c']);
    expect(Object.entries(posted)).toEqual([
      ['words', []],
      ['reach', ['post', 'email']],
      ['who', []],
      ['their-name', []],
    ]);
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
  const always = ['words', 'reach'];
  it.each([
    { values: {}, asks: always },
    { values: { reach: ['email'] }, asks: always },
    { values: { reach: ['email', 'post'] }, asks: [...always, 'who'] },
    { values: { reach: ['post'], who: ['other'] }, asks: [...always, 'who', 'their-name'] },
    // A field that is not asked leads to none.
    { values: { reach: ['email'], who: ['other'] }, asks: always },
  ])('under $values are $asks', ({ values, asks }) => {
    expect(askedFields(form, values).map(({ name }) => name)).toEqual(asks);
  });
});
