import { describe, expect, it } from 'vitest';
import { shownStates } from '../../worker/pages/shown-states.ts';
import { locales, pages } from './built-site.ts';

const found = (end: string) => pages.filter(({ address }) => address.endsWith(end));
const textOf = (end: string) =>
  found(end)
    .map(({ document }) => document.querySelector('main')?.text.replaceAll(/\s+/g, ' '))
    .join('\n');

describe('where a request stands', () => {
  it('can be read in each language', () => {
    expect(found('/request/status/')).toHaveLength(locales.length);
  });

  it.each(found('/request/status/'))('has words for each state on $address', ({ document }) => {
    const worded = document
      .querySelectorAll('[data-when^="state-"]')
      .filter((part) => part.querySelector('h2')?.text && part.querySelector('p')?.text)
      .map((part) => part.getAttribute('data-when'));
    expect(worded.toSorted()).toEqual(shownStates.map((state) => `state-${state}`).toSorted());
  });

  it.each([...found('/request/status/'), ...found('/request/withdraw/')])(
    'says on $address how long copies of erased answers can last',
    ({ document }) => {
      expect(document.querySelector('main')?.text).toMatch(/\b30 (?:days|días)\b/);
    },
  );

  it('tells whoever was taken for a program that it can be a mistake, and what to do', () => {
    const said = { en: /can be a mistake.*please call/, es: /[Pp]uede ser un error.*llame/ };
    for (const [locale, words] of Object.entries(said).filter(([code]) => locales.includes(code)))
      expect(textOf('/request/status/'), locale).toMatch(words);
  });

  it('does not say that erased answers are gone from everywhere', () => {
    expect(textOf('/request/status/') + textOf('/request/withdraw/')).not.toMatch(
      /cannot be brought back|no se pueden recuperar/i,
    );
  });
});

describe('what was not done', () => {
  // Where "No" ends a line, "se guardó" at the start of the next one says that it was saved.
  it('is not parted from its "no" in Spanish', () => {
    const parted =
      /\bno[ \n]+se[ \n]+(?:guardó|(?:ha|hayan) guardado|ha abierto|cambi[óa]|pudo guardar)/gi;
    const found = pages
      .filter(({ address }) => address.startsWith('/es/'))
      .flatMap(({ address, document }) =>
        (document.querySelector('main')?.text.match(parted) ?? []).map(
          (words) => `${address}: ${words}`,
        ),
      );
    expect(found).toEqual([]);
  });
});

describe('what is kept without a lock', () => {
  it.each([
    {
      what: 'the hash of the answers',
      words: { en: /mark worked out from your answers/, es: /marca calculada con sus/ },
    },
    { what: 'why it was set apart', words: { en: /if it was set apart/, es: /si se apartó/ } },
    {
      what: 'wrong codes',
      words: { en: /wrong receipt codes were tried/, es: /códigos equivocados/ },
    },
  ])('is named with $what', ({ words }) => {
    for (const [locale, said] of Object.entries(words).filter(([code]) => locales.includes(code)))
      expect(textOf('/privacy/'), locale).toMatch(said);
  });
});

describe('the forms', () => {
  it('claim nothing about what the number of a person in prison does', () => {
    const form = textOf('/interest/');
    expect(form).not.toMatch(/where they are held|dónde está detenida/);
    const said = {
      en: 'It tells the office whom you mean.',
      es: 'Así la oficina sabe de quién se trata.',
    };
    for (const [locale, words] of Object.entries(said).filter(([code]) => locales.includes(code)))
      expect(form, locale).toContain(words);
  });

  it.each(found('/contact/'))('say on $address why each question is asked', ({ document }) => {
    for (const field of ['message', 'telephone'])
      expect(document.querySelector(`#${field}-hint`)?.text).toMatch(/So that|Para/);
  });
});
