import type { CollectionName } from '../../../site/src/schemas.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import { elementsIn } from '../../../site/src/content-rules/syntax.ts';
import { blocksOf } from './blocks.ts';
import { readingOf } from './reading.ts';

/** The components that show entries of another collection on a page. */
const shows: Readonly<Record<string, CollectionName>> = {
  Steps: 'steps',
  Questions: 'faq',
  Benefits: 'benefits',
  Organizations: 'resources',
  Glossary: 'terms',
};

/**
 * A page and the entries that it shows: what a reader meets as one text.
 *
 * @param names that count as one short word each.
 */
export function readingOfPage(page: Entry, entries: readonly Entry[], names: readonly string[]) {
  const collections = elementsIn(page).flatMap(({ name }) => shows[name ?? ''] ?? []);
  const shown = entries.filter(
    ({ collection, locale }) => locale === page.locale && collections.includes(collection),
  );
  const texts = [page, ...shown].flatMap(blocksOf).map(({ text }) => text);
  return { collections: new Set(collections), ...readingOf(texts, page.locale, names) };
}

/** Whether a page is read from sentence to sentence, and not filled in. */
export function isProse(page: Entry): boolean {
  return elementsIn(page).every(({ name }) => name !== 'Form');
}
