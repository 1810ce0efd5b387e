import { getCollection } from 'astro:content';
import { forms } from '../../worker/forms/index.ts';
import type { CollectionName } from './schemas.ts';

/** The pages that others lead to from the header, the footer, a form or a mishap. */
const neededPages = [
  'home',
  'process',
  'faq',
  'glossary',
  'resources',
  'privacy',
  'accessibility',
  'safety',
  'not-found',
  ...forms.map(({ kind }) => kind),
];

export function slugOf({ id }: { id: string }): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The entries of each collection in each language, once they were read. */
const read = new Map<string, Promise<ReadonlyMap<string, unknown>>>();

/** What stands in one language must stand in all. */
async function bySlug<K extends CollectionName>(collection: K, locale: string) {
  const all = new Map((await getCollection(collection)).map((entry) => [entry.id, entry]));
  const slugs = new Set([
    ...[...all.values()].map(slugOf),
    ...(collection === 'pages' ? neededPages : []),
  ]);
  return new Map(
    [...slugs].map((slug) => {
      const entry = all.get(`${locale}/${slug}`);
      if (entry) return [slug, entry];
      throw new Error(
        `"${locale}" lacks what another language or the site's own links lead to: ` +
          `write site/src/content/${locale}/${collection}/${slug}.mdx.`,
      );
    }),
  );
}

/**
 * Reads a collection in one language once: every page asks for all pages, so that without this the cost of one would grow with
 * their number. A development server reads again each time, since there the files change.
 */
function readIn<K extends CollectionName>(collection: K, locale: string) {
  type Entries = ReturnType<typeof bySlug<K>>;
  const name = `${locale}/${collection}`;
  const known = read.get(name) as Entries | undefined;
  if (known && !import.meta.env.DEV) return known;
  const entries = bySlug(collection, locale);
  read.set(name, entries);
  return entries;
}

/** All entries of one collection in one language. */
export async function entriesIn<K extends CollectionName>(collection: K, locale: string) {
  return [...(await readIn(collection, locale)).values()];
}

/** The entries of a collection that is shown as a list, in the order of their numbers. */
export async function listIn<K extends Exclude<CollectionName, 'pages' | 'terms'>>(
  collection: K,
  locale: string,
) {
  const entries = await entriesIn(collection, locale);
  return entries.sort((a, b) => a.data.order - b.data.order);
}

/** One page; `from` names the file that asks for it. */
export async function pageIn(slug: string, locale: string, from: string) {
  const page = (await readIn('pages', locale)).get(slug);
  if (page) return page;
  throw new Error(
    `${from}: there is no page "${slug}"; write site/src/content/${locale}/pages/${slug}.mdx.`,
  );
}

/** The page from which a reader comes to this one, if there is one; two of them would leave no way back. */
export async function pageBefore(slug: string, locale: string) {
  const [before, other] = (await entriesIn('pages', locale)).filter(
    ({ data }) => data.next === slug,
  );
  if (!before || !other) return before;
  throw new Error(
    `${before.id} and ${other.id} both go on to "${slug}": give one of them another "next".`,
  );
}
