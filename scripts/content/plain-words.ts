import type { PlainWords } from '../../site/src/plain-words-schema.ts';
import type { Program } from '../../site/src/program-schema.ts';
import { programNames } from './program-words.ts';

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
