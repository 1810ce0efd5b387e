import type { PlainWords } from '../../site/src/plain-words-schema.ts';
import type { Program } from '../../site/src/program-schema.ts';
import { programNames } from './program-words.ts';

/** The names and terms of a language that can't be simpler, the program's own among them. */
export function namesOf(
  locale: string,
  {
    plainWords,
    program,
  }: { plainWords: ReadonlyMap<string, PlainWords>; program?: Program | undefined },
): string[] {
  return [
    ...(plainWords.get(locale)?.allow ?? []).map(({ words: name }) => name),
    ...(program ? programNames(program, locale) : []),
  ];
}
