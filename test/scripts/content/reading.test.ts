import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../scripts/content/reading/blocks.ts';
import { readingOf } from '../../../scripts/content/reading/reading.ts';
import { inflesz, spanishSyllables } from '../../../scripts/content/reading/spanish.ts';
import { contentEntry } from './content-entry.ts';

describe('spanishSyllables', () => {
  it.each(
    Object.entries({
      y: 1,
      sol: 1,
      muy: 1,
      ciudad: 2,
      María: 3,
      reunirse: 3,
      aún: 2,
      Uruguay: 3,
      guerra: 2,
      pingüino: 3,
      aquí: 2,
      poeta: 3,
      país: 2,
      dieciséis: 3,
      averiguáis: 4,
      prohibido: 3,
      víctima: 3,
      diálogo: 3,
      preparación: 4,
      ahora: 3,
    }),
  )('of "%s" are %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });
});

describe('inflesz', () => {
  it("is Szigriszt-Pazos's formula", () => {
    expect(inflesz({ sentence: 10, word: 100, syllable: 200 })).toBeCloseTo(72.235);
  });
});

describe('readingOf', () => {
  it('measures sentences and passes over headings', () => {
    const reading = readingOf(['By telephone', 'You can call. You can ask anything.'], 'en', []);
    expect(reading).toMatchObject({ sentences: 2, words: 7, average: 3.5 });
    expect(reading.longest).toEqual({ words: 4, sentence: 'You can ask anything.' });
  });

  it('counts a name that cannot be simpler as one word', () => {
    const names = ['Office of Survivor and Family Rights and Services'];
    expect(readingOf([`Call the ${names[0] ?? ''}.`], 'en', names).words).toBe(3);
  });

  it('has no score for a language without a measure', () => {
    expect(readingOf(['Dette er en setning.'], 'nb', []).score).toBeUndefined();
  });
});

describe('blocksOf', () => {
  it('leaves only what is read, with the line in which it begins', () => {
    const body =
      '## Where\n\nCall <Telephone />, or\n[write](/contact/).\n\n- **One** thing\n- two';
    expect(blocksOf(contentEntry({ body }))).toEqual([
      { text: 'Where do we meet?', line: 2 },
      { text: 'Where', line: 7 },
      { text: 'Call it, or write.', line: 9 },
      { text: 'One thing', line: 12 },
      { text: 'two', line: 13 },
    ]);
  });
});
