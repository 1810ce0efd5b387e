import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { inflesz, spanishSyllables } from './spanish.ts';

/** Between which numbers a text reads well. */
export interface Span {
  /** Easier than this it reads like a note. */
  readonly easiest: number;
  /** Harder than this it is too hard for a reader under stress. On some scales it is the lower number. */
  readonly hardest: number;
}

/** How a language's texts are measured. */
interface Measure extends Span {
  readonly name: string;
  readonly syllables: (word: string) => number;
  readonly score: (counts: { sentence: number; word: number; syllable: number }) => number;
}

/**
 * Languages without an index of their own here are measured by their sentences alone. For Spanish, 55 to 65 is normal and
 * up to 80 rather easy; from the middle of the first, because with sentences of 11 to 16 words grade 8 is 62 on Flesch's
 * scale of ease, which Szigriszt-Pazos's follows.
 */
export const measures: Readonly<Record<string, Measure>> = {
  en: {
    name: 'Flesch-Kincaid grade',
    syllables: syllable,
    score: fleschKincaid,
    ...{ easiest: 6, hardest: 8 },
  },
  es: {
    name: 'INFLESZ',
    syllables: spanishSyllables,
    score: inflesz,
    ...{ easiest: 80, hardest: 60 },
  },
};

/**
 * Measures a text.
 *
 * @param blocks paragraphs, items of lists and the like. Only what ends as a sentence does is measured: headings and
 *   labels would make it look easier than it is.
 * @param allow names and terms that count as one short word each.
 */
export function readingOf(blocks: readonly string[], locale: string, allow: readonly string[]) {
  const names = allow.toSorted((a, b) => b.length - a.length);
  const sentences = blocks
    .map((block) => names.reduce((text, name) => text.replaceAll(name, 'it'), block))
    .flatMap((block) => sentencesIn(block, locale))
    .map((sentence) => ({ sentence, words: wordsIn(sentence, locale) }));
  const words = sentences.flatMap((each) => each.words);
  const measure = measures[locale];
  const counts = {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + (measure?.syllables(word) ?? 0), 0),
  };
  const [longest] = sentences.toSorted((a, b) => b.words.length - a.words.length);
  return {
    sentences: counts.sentence,
    words: counts.word,
    /** Words in a sentence. */
    average: counts.word / Math.max(1, counts.sentence),
    longest: { words: longest?.words.length ?? 0, sentence: longest?.sentence ?? '' },
    /** By the language's measure, if it has one. */
    score: counts.word > 0 ? measure?.score(counts) : undefined,
  };
}

export type Reading = ReturnType<typeof readingOf>;

/** What a colon leads to is read as a sentence of its own. */
function sentencesIn(block: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(block)]
    .map(({ segment }) => segment.trim())
    .flatMap((sentence) => sentence.split(/(?<=:)\s/))
    .filter(
      (sentence) => /[.?!:…][”’")\]]*$/.test(sentence) && wordsIn(sentence, locale).length > 1,
    );
}

function wordsIn(sentence: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(sentence)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
