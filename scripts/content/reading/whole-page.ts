import type { EntryKind } from '../../../site/src/schemas.ts';
import { bodyOf, type Entry } from '../entry.ts';
import type { Voice } from '../voice.ts';
import { blocksOf } from './blocks.ts';

/** The components that show entries of another kind on a page. */
const shows: Readonly<Record<string, EntryKind>> = {
  Steps: 'steps',
  Questions: 'faq',
  Benefits: 'benefits',
  Organizations: 'resources',
  Glossary: 'terms',
};

/** The fields of an entry that are read as sentences between its words. */
const spoken = ['question', 'asks', 'ends'];

/** A page and the entries that it shows: what a reader meets as one text. */
export function wholePage(page: Entry, entries: readonly Entry[]): Entry[] {
  const body = bodyOf(page);
  const kinds = Object.entries(shows)
    .filter(([component]) => new RegExp(`<${component}\\b`).test(body))
    .map(([, kind]) => kind);
  return [
    page,
    ...entries.filter(({ kind, locale }) => locale === page.locale && kinds.includes(kind)),
  ];
}

/** All that is read of an entry: its body, and the fields that are sentences. */
export function readBlocksOf(entry: Entry, voice?: Voice): string[] {
  const fields = spoken.map((field) => entry.data[field]);
  return [...fields.filter((value) => typeof value === 'string'), ...blocksOf(entry, voice)];
}

/** Whether a page is read from sentence to sentence, and not filled in. */
export function isProse(page: Entry): boolean {
  return !/<Form\b/.test(bodyOf(page));
}
