import { parseEntry, type Entry } from '../content-rules/entry.ts';
import { deadLinks } from '../content-rules/links.ts';
import type { Languages } from '../content-rules/languages.ts';
import { termFaults } from '../content-rules/terms.ts';
import type { CollectionName } from '../schemas.ts';

/** An entry that leads to another, and in which languages it does. */
export interface LeadingEntry {
  readonly collection: CollectionName;
  readonly slug: string;
  /** What it is called in the first of them, as its file has it. */
  readonly data: Entry['data'];
  readonly locales: readonly string[];
}

/**
 * What leads to an entry: what the rules of the build would find wrong if it were not there.
 *
 * @param files the text of every entry's file, by its path.
 */
export function leadingTo(
  { collection, slug }: Pick<Entry, 'collection' | 'slug'>,
  files: ReadonlyMap<string, string>,
  languages: Languages,
): LeadingEntry[] {
  const all = [...files].map(([path, text]) => parseEntry(path, text));
  const rest = all.filter((entry) => entry.collection !== collection || entry.slug !== slug);
  const dead = (entry: Entry, entries: readonly Entry[]) =>
    deadLinks(entry, entries, languages).length + termFaults(entry, entries).length;
  const found = new Map<string, LeadingEntry>();
  // To read all would take seconds; what leads there names it.
  for (const entry of rest.filter(({ text }) => text.includes(slug))) {
    if (dead(entry, rest) === dead(entry, all)) continue;
    const place = `${entry.collection}/${entry.slug}`;
    const { data, locales } = found.get(place) ?? { data: entry.data, locales: [] };
    found.set(place, {
      ...{ collection: entry.collection, slug: entry.slug, data },
      locales: [...locales, entry.locale],
    });
  }
  return [...found.values()];
}
