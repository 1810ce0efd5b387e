import { plainWordsSchema, type PlainWords } from '../../site/src/plain-words-schema.ts';
import { readSettings } from './settings-files.ts';

const none: PlainWords = {
  avoid: [],
  linkTexts: { words: [], instead: '' },
  voices: { untilAdopted: [], onceAdopted: [] },
  allow: [],
};

/** Which words a language avoids, by its own file. One that can't be read names none: that it is wrong is told of the file. */
export function readPlainWords(root: string, locale: string): PlainWords {
  const read = plainWordsSchema.safeParse(readSettings(root, 'plain-words', locale)?.data);
  return read.success ? read.data : none;
}

/** The names and terms that can't be simpler. */
export function namesIn(words: PlainWords | undefined): string[] {
  return (words ?? none).allow.map(({ words: name }) => name);
}
