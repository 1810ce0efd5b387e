import { languageTag } from '../../worker/forms/language-tag.ts';
import type { Facts } from '../../site/src/facts-schema.ts';
import type { Rename } from './program-file.ts';

/** Words that are marked to be in another language. */
const foreign = new RegExp(`\\{${languageTag}:([^}]*)\\}`, 'g');

/**
 * The letters, digits and ends of sentences of a text as a reader sees them, in small letters, as far as that can be told without
 * building it. What fills itself in is left out: `<Office />` of a page, and `{office.name}` of facts.yaml.
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
  /** With the new program's names. */
  readonly facts: Readonly<Record<string, readonly Place[]>>;
  /** Of the new program, as `lettersOf` has it. */
  readonly letters: string;
}
type Place = Exclude<Facts[string], readonly unknown[]>;

/** What the pages of one language say, markup included. */
export function saidBy(texts: readonly string[], own: Facts, rename: Rename): Said {
  const facts = Object.entries(own).map(([fact, places]) => [
    fact,
    [places].flat().map(({ page, words }) => ({ page, words: rename(words) })),
  ]);
  return {
    facts: Object.fromEntries(facts) as Said['facts'],
    letters: texts.map(lettersOf).join(' '),
  };
}

/**
 * The facts of the new program: of this one's, each place whose words its pages still have in every language. A fact without a
 * place left is none of the new program.
 */
export function factsIn(locale: string, all: ReadonlyMap<string, Said>) {
  const stands = (fact: string, at: number) =>
    [...all.values()].every(({ facts, letters }) => {
      const words = facts[fact]?.[at]?.words;
      return words !== undefined && letters.includes(lettersOf(words));
    });
  const kept = Object.entries(all.get(locale)?.facts ?? {}).map(
    ([fact, places]) => [fact, places.filter((_, at) => stands(fact, at))] as const,
  );
  return Object.fromEntries(kept.filter(([, places]) => places.length > 0));
}
