import { plainWordsSchema, type PlainWords } from '../../site/src/plain-words-schema.ts';
import type { Program } from '../../site/src/program-schema.ts';
import { programNames } from './program-words.ts';
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

/** The names and terms of a language that can't be simpler, and the program's own names, which stand beside each other in every language. */
export function namesOf(
  locale: string,
  {
    plainWords,
    program,
  }: { plainWords: ReadonlyMap<string, PlainWords>; program?: Program | undefined },
): string[] {
  return [
    ...(plainWords.get(locale)?.allow ?? []).map(({ words: name }) => name),
    ...(program ? [...plainWords.keys()].flatMap((each) => programNames(program, each)) : []),
  ];
}
