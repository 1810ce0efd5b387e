import type { CollectionName } from '../../../site/src/schemas.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import { elementsIn } from '../../../site/src/content-rules/syntax.ts';

/** The components that show entries of another collection on a page. */
const shows: Readonly<Record<string, CollectionName>> = {
  Steps: 'steps',
  Questions: 'faq',
  Benefits: 'benefits',
  Organizations: 'resources',
  Glossary: 'terms',
};

/** A page and the entries that it shows: what a reader meets as one text. */
export function wholePage(page: Entry, entries: readonly Entry[]): Entry[] {
  const collections = elementsIn(page).map(({ name }) => shows[name ?? '']);
  return [
    page,
    ...entries.filter(
      ({ collection, locale }) => locale === page.locale && collections.includes(collection),
    ),
  ];
}

/** Whether a page is read from sentence to sentence, and not filled in. */
export function isProse(page: Entry): boolean {
  return elementsIn(page).every(({ name }) => name !== 'Form');
}
