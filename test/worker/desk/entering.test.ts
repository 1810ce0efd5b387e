import { describe, expect, it } from 'vitest';
import { askedFirst, readEntry } from '../../../worker/desk/actions/entering.ts';
import { readOut } from '../../../worker/desk/read-out.ts';
import { contactForm } from '../../../worker/forms/contact.ts';
import { forms } from '../../../worker/forms/index.ts';
import { alphabet } from '../../../worker/submissions/alphabet.ts';

const typed = {
  message: 'Words',
  reach: 'email',
  email: 'me@mail.example',
  'email-say': 'no',
};
const own = { 'arrived-by': 'paper', 'page-language': 'es' };
const read = (fields: Record<string, string>) =>
  readEntry(contactForm, new URLSearchParams(fields), ['en', 'es']);

describe('readEntry', () => {
  it('takes answers as the form does, with how they came and the language of the pages', () => {
    expect(read({ ...typed, ...own })).toEqual({
      holds: true,
      answers: { ...typed, reach: ['email'] },
      by: 'paper',
      locale: 'es',
    });
  });

  it.each([
    { what: 'nothing said of how it came', fields: { 'arrived-by': '' }, missing: ['arrived'] },
    { what: 'the site as its way', fields: { 'arrived-by': 'site' }, missing: ['arrived'] },
    { what: 'a language of no page', fields: { 'page-language': 'zz' }, missing: ['locale'] },
  ])('refuses $what', ({ fields, missing }) => {
    expect(read({ ...typed, ...own, ...fields })).toEqual({ holds: false, missing, errors: [] });
  });

  it('tells all that is wrong at once, of the form too', () => {
    expect(read({ ...typed, email: 'me' })).toEqual({
      holds: false,
      missing: ['arrived', 'locale'],
      errors: [{ field: 'email', key: 'invalid' }],
    });
  });
});

describe('askedFirst', () => {
  it.each(forms)('names fields that the form $kind has', ({ kind, fields }) => {
    const names: readonly string[] = fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...askedFirst[kind]]));
  });
});

describe('readOut', () => {
  it('gives a text for each group, with a word for each letter', () => {
    expect(readOut('K7QM-3XDP')).toEqual(['Kilo, 7, Quebec, Mike', '3, X-ray, Delta, Papa']);
  });

  it('has a word for every letter that a code may have, and no two alike', () => {
    const letters = alphabet.replace(/\d/g, '');
    const words = readOut(letters)[0]?.split(', ') ?? [];
    expect(words.map((word) => word.charAt(0)).join('')).toBe(letters);
    expect(words.every((word) => word.length > 2)).toBe(true);
  });
});
