import type { Program } from '../../site/src/program-schema.ts';
import { telephoneOf } from '../../site/src/telephone.ts';
import type { Content } from './read-content.ts';
import { filledIn, textAt } from './filled-in.ts';

/** A text of a program in one language; empty where it has none. */
export const textIn = (text: Program['name'], locale: string): string =>
  textAt(text, '', locale) ?? '';

/**
 * Words with `{office.short}`, `{post.1}` and the like, in whose place stands what `program.yaml` says, as a reader sees it.
 * Undefined where the program says nothing there.
 */
export function withProgramWords(
  words: string,
  program: Program,
  locale: string,
): string | undefined {
  const known = { ...program, telephone: telephoneOf(program.telephone) };
  const filled = filledIn(words, known, locale);
  return filled === undefined ? undefined : withoutMarks(filled);
}

/** The names of a program in one language, by which one knows nothing of how its texts read, or in which language they are. */
export function programNames(program: Program, locale: string): string[] {
  const paths = ['name', 'shortName', 'place', 'notice.official'];
  const parts = ['office', 'department'].flatMap((of) => [`${of}.name`, `${of}.short`]);
  const texts = [...paths, ...parts].map((path) => textAt(program, path, locale));
  return [...texts, ...program.post].filter((text) => text !== undefined).map(withoutMarks);
}

/** The names and terms of a language that can't be simpler, and the program's own names, which stand beside each other in every language. */
export function namesOf(
  locale: string,
  { plainWords, program }: Pick<Content, 'plainWords' | 'program'>,
): string[] {
  const own = program ? [...plainWords.keys()].flatMap((each) => programNames(program, each)) : [];
  return [...(plainWords.get(locale)?.allow ?? []).map(({ words }) => words), ...own];
}

/** `{en:Board}` as a reader sees it. */
function withoutMarks(text: string): string {
  return text.replace(/\{[\w-]+:([^}]*)\}/g, '$1');
}
