import type { Program } from '../../site/src/program-schema.ts';
import { telephoneOf } from '../../site/src/telephone.ts';
import { valueAt } from '../../site/src/content-rules/fields.ts';
import type { Content } from './read-content.ts';

/** A text of a program in one language; empty where it has none. */
export const textIn = (text: Program['name'], locale: string): string =>
  typeof text === 'string' ? text : (text[locale] ?? '');

/** `{office.short}` */
const mark = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

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
  const paths = [...words.matchAll(mark)].map(([, path = '']) => path);
  if (paths.some((path) => textAt(known, path, locale) === undefined)) return undefined;
  return withoutMarks(words.replace(mark, (_, path: string) => textAt(known, path, locale) ?? ''));
}

/** The names of a program in one language, by which one knows nothing of how its texts read, or in which language they are. */
export function programNames(program: Program, locale: string): string[] {
  const parts = ['office.name', 'office.short', 'department.name', 'department.short'];
  return ['name', 'shortName', 'place', 'notice.official', ...parts]
    .map((path) => textAt(program, path, locale))
    .concat(program.post)
    .filter((text) => text !== undefined)
    .map(withoutMarks);
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
const withoutMarks = (text: string): string => text.replace(/\{[\w-]+:([^}]*)\}/g, '$1');

/** A text by the names of its fields, such as `office.short`. */
function textAt(program: object, path: string, locale: string): string | undefined {
  const found = valueAt(program, path.split('.'));
  const text = typeof found === 'string' ? found : valueAt(found, [locale]);
  return typeof text === 'string' ? text : undefined;
}
