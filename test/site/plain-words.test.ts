import { describe, expect, it } from 'vitest';
import { readPlainWords } from '../../scripts/content/plain-words.ts';
import { longestSentence, measures, readingOf } from '../../scripts/content/reading/reading.ts';
import { locales, pages } from './built-site.ts';
import { allBlocks } from './visible-text.ts';

/** Words in a sentence: at most, and on average over a page. */
const longest = longestSentence;
const average = 12;

const allowed = new Map(
  locales.map((locale) => [locale, readPlainWords('.', locale).allow.map(({ words }) => words)]),
);

const read = pages.map(({ address, document }) => {
  const locale = document.querySelector('html')?.getAttribute('lang') ?? '';
  const main = document.querySelector('main');
  const names = allowed.get(locale) ?? [];
  // A button that changes an answer repeats the whole question for those who do not see where it stands.
  main?.querySelectorAll('button').forEach((button) => button.remove());
  // Of the errors of a field one is shown: each is a sentence of its own, though it has no full stop.
  main
    ?.querySelectorAll('[data-error]')
    .forEach((error) => error.insertAdjacentHTML('beforeend', '. '));
  return { address, locale, names, blocks: main ? allBlocks(main) : [] };
});

describe.each(read)('$address', ({ locale, names, blocks }) => {
  const reading = readingOf(blocks, locale, names);
  const measure = measures[locale];

  it('has something to read', () => {
    expect(reading.sentences).toBeGreaterThan(2);
  });

  it.runIf(measure)(`is plain by ${measure?.name ?? ''}: ${measure?.aim ?? ''}`, () => {
    expect(reading.score).toSatisfy((score: number) => measure?.isPlain(score) ?? false);
  });

  it(`has no sentence of more than ${longest} words`, () => {
    const long = blocks.filter(
      (block) => readingOf([block], locale, names).longest.words > longest,
    );
    expect(long).toEqual([]);
  });

  it(`has sentences of at most ${average} words on average`, () => {
    expect(reading.average).toBeLessThanOrEqual(average);
  });
});
