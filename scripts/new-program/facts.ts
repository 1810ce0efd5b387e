import { stringify } from 'yaml';
import type { Facts } from '../../site/src/facts-schema.ts';
import type { Rename } from './names.ts';
import { lettersOf } from './reader-words.ts';

interface Made {
  /** This program's words that its pages lost, as `readerWords` has them. */
  readonly gone: readonly string[];
  /** Facts that the new words carry. */
  readonly carried: Readonly<Record<string, string | readonly string[]>>;
  readonly rename: Rename;
  /** What this program's words say once its names stand in them; undefined where it has no such name. */
  readonly said: (words: string) => string | undefined;
}

/**
 * The facts of the new program: of this one's, each place whose words are still on its page; and those that the new words
 * carry, on the page on which this program has them. A fact without a place left is none of the new program.
 */
export function factsOf(own: Facts, { gone, carried, rename, said }: Made): Facts {
  const lost = (words: string) => {
    const letters = lettersOf(said(words) ?? '');
    return letters === '' || gone.some((text) => text.includes(letters));
  };
  return Object.fromEntries(
    Object.entries(own).flatMap(([fact, found]) => {
      const places = [found].flat();
      const [first] = places;
      const kept = places
        .filter(({ words }) => !lost(words))
        .map(({ page, words }) => ({ page, words: rename(words) }));
      const now = [carried[fact] ?? []].flat();
      const all = [...now.map((words) => ({ page: first?.page ?? '/', words })), ...kept];
      const [one, ...others] = all;
      return one ? [[fact, others.length === 0 ? one : all] as const] : [];
    }),
  );
}

/** `facts.yaml` under what this program's says of itself. */
export function factsFile(facts: Facts, own: string): string {
  return own.slice(0, own.search(/^\w/m)) + stringify(facts, { lineWidth: 0 });
}
