import { languageTag } from '../../worker/forms/language-tag.ts';
import type { Facts } from '../../site/src/facts-schema.ts';
import type { Rename } from './program-file.ts';

/** Words that are marked to be in another language. */
const foreign = new RegExp(`\\{${languageTag}:([^}]*)\\}`, 'g');

/**
 * The letters, digits and ends of sentences of a text as a reader sees them, in small letters, as far as that can be told without building it. What
 * fills itself in is left out: `<Office />` of a page, and `{office.name}` of facts.yaml.
 */
export function lettersOf(text: string): string {
  // What a component shows may be in its attributes, which are in no sentence of the page.
  const attributes = [...text.matchAll(/="([^"]*)"/g)].map(([, words]) => words);
  return [text, ...attributes]
    .join(' ')
    .replace(foreign, '$1')
    .replace(/<[^>]*>|\]\([^)]*\)|\{\/\*.*?\*\/\}|\$\{[^}]*\}|\{[\w.]+\}/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.?!]+/gu, ' ')
    .trim();
}

/** What one language's pages say, and where this program's say its facts. */
export interface Said {
  readonly own: Facts;
  /** Of the new program, as `lettersOf` has it. */
  readonly letters: string;
}

/**
 * The facts of the new program: of this one's, each place whose words its pages still have in every language. A fact without a
 * place left is none of the new program.
 */
export function factsIn(locale: string, all: ReadonlyMap<string, Said>, rename: Rename): Facts {
  const places = (said: Said | undefined, fact: string) => [said?.own[fact] ?? []].flat();
  const stands = (fact: string, index: number) =>
    [...all.values()].every((said) => {
      const words = places(said, fact)[index]?.words;
      return words !== undefined && said.letters.includes(lettersOf(rename(words)));
    });
  const own = all.get(locale);
  return Object.fromEntries(
    Object.keys(own?.own ?? {}).flatMap((fact) => {
      const kept = places(own, fact).filter((_, index) => stands(fact, index));
      const now = kept.map(({ page, words }) => ({ page, words: rename(words) }));
      return now.length === 0 ? [] : [[fact, now]];
    }),
  );
}
