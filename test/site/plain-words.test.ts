import { describe, expect, it } from 'vitest';
import { readEntries } from '../../scripts/content/read-content.ts';
import { namesOf } from '../../scripts/content/program-words.ts';
import { readPlainWords } from '../../site/src/plain-words.ts';
import { judged, longestSentence } from '../../scripts/content/reading/judge.ts';
import { readingOf } from '../../scripts/content/reading/reading.ts';
import { isProse } from '../../scripts/content/reading/pages.ts';
import { unread } from '../../site/src/common-fields.ts';
import { locales, pages, written } from './built-site.ts';
import { settingsSentences } from './interface-words.ts';
import { allBlocks } from './visible-text.ts';

const plainWords = new Map(locales.map((locale) => [locale, readPlainWords('.', locale)]));
const allowed = new Map(
  locales.map((locale) => [locale, namesOf(locale, { plainWords, program: written })]),
);

const settings = new Map(
  await Promise.all(
    locales.map(async (locale) => [locale, await settingsSentences(locale)] as const),
  ),
);

/** A text without what an office sets: the site's own writing is measured. */
const withoutSettings = (block: string, locale: string) =>
  (settings.get(locale) ?? []).reduce((text, sentence) => text.replaceAll(sentence, ''), block);

/** The addresses of what is read from sentence to sentence, and was for this program. */
const prose = new Set(
  readEntries('.')
    .filter((entry) => entry.collection === 'pages' && entry.data['reviewed'] !== unread)
    .filter(isProse)
    .map(({ locale, slug }) => {
      const home = locale === 'en' ? '/' : `/${locale}/`;
      return slug === 'home' ? home : `${home}${slug}/`;
    }),
);

/** One page in another language is read by a person: what is measured here is known of the site's own languages alone. */
const inOurLanguages = pages.filter(({ address }) => !address.startsWith('/in-your-language/'));

const read = inOurLanguages.map(({ address, document }) => {
  const locale = document.querySelector('html')?.getAttribute('lang') ?? '';
  const main = document.querySelector('main');
  const names = allowed.get(locale) ?? [];
  // A button that changes an answer repeats the whole question for those who do not see where it stands.
  main?.querySelectorAll('button').forEach((button) => button.remove());
  // What leads on is chosen, and not read as a text.
  main?.querySelectorAll('nav').forEach((nav) => nav.remove());
  // An item with a number to call is looked up and not read.
  main?.querySelectorAll('li a[href^="tel:"]').forEach((link) => link.closest('li')?.remove());
  // Of the errors of a field one is shown: each is a sentence of its own, though it has no full stop.
  main
    ?.querySelectorAll('[data-error]')
    .forEach((error) => error.insertAdjacentHTML('beforeend', '. '));
  const blocks = main ? allBlocks(main).map((block) => withoutSettings(block, locale)) : [];
  return { address, locale, names, blocks };
});

describe.each(read)('$address', ({ address, locale, names, blocks }) => {
  const reading = readingOf(blocks, locale, names);

  it('has something to read', () => {
    expect(reading.sentences).toBeGreaterThan(2);
  });

  it('reads neither like a telegram nor like a statute', () => {
    expect(judged(reading, locale, prose.has(address))).toEqual([]);
  });

  it(`has no sentence of more than ${longestSentence} words`, () => {
    const long = blocks.filter(
      (block) => readingOf([block], locale, names).longest.words > longestSentence,
    );
    expect(long).toEqual([]);
  });
});
