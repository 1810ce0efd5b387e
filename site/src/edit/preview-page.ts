import type { CollectionName } from '../schemas.ts';
import { writtenOut } from '../written-out.ts';
import { filledIn, partFor, type Attributes, type Part } from './preview-parts.ts';
import { textAsHtml } from './preview-text.ts';

/** What the build made for previews in one language (pages/[...locale]/edit/preview.astro). */
export interface PreviewSource {
  readonly locale: string;
  /** A whole page, with marks where an entry's own words go. */
  readonly page: string;
  readonly parts: readonly Part[];
  /** The titles of the pages on which the entries of a list stand, by the list. */
  readonly titles: Readonly<Record<string, string>>;
}

/** An entry in one language, as it is typed. */
export interface TypedEntry {
  readonly collection: CollectionName;
  /** Empty for a new one. */
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Links lead nowhere, and what the site does not have stands out. */
const ofPreview = `<base target="_blank"><style>.unknown{outline:.15em dashed;padding:0 .2em}</style>`;

/** The page of an entry as it will look, in HTML. An entry of a list stands by itself under the title of its page. */
export function previewOf(entry: TypedEntry, source: PreviewSource): string {
  const { collection, data } = entry;
  const body = textAsHtml(typedWords(data.body), source.parts);
  const isPage = collection === 'pages';
  const title = isPage ? typedWords(data.title) : (source.titles[collection] ?? '');
  const main = isPage ? pageOf(entry, body, source) : listedEntry(entry, body, source);
  const page = filledIn({ html: source.page }, { title }, main);
  return page.replace('</head>', `${ofPreview}</head>`);
}

function pageOf({ slug, data }: TypedEntry, body: string, { parts, locale }: PreviewSource) {
  const reviewed = dayOf(data.reviewed, locale);
  const words: Attributes = reviewed === undefined ? {} : { reviewed };
  const note = partFor(parts, 'reviewed', words);
  const pager = partFor(parts, 'pager', { slug });
  return [body, note ? filledIn(note, words, '') : '', pager?.html ?? ''].join('\n');
}

function listedEntry({ collection, slug, data }: TypedEntry, body: string, source: PreviewSource) {
  const own = source.parts.filter(({ name }) => name === collection);
  const typed = {
    ...data,
    slug,
    ...(collection === 'resources' ? linkOf(data, source.locale) : {}),
  };
  const words = wordsFor(own, typed);
  const part = partFor(own, collection, words) ?? own[0];
  return part ? filledIn(part, words, body) : body;
}

/** What is typed of what the parts of a list show; empty where something is needed and nothing is there yet. */
function wordsFor(parts: readonly Part[], typed: Readonly<Record<string, unknown>>): Attributes {
  const names = new Set(parts.flatMap(({ attributes }) => Object.keys(attributes)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = typed[name];
      if (typeof value === 'string' && value !== '') return [[name, value]];
      const needed = parts.every(({ attributes }) => Object.hasOwn(attributes, name));
      return needed ? [[name, '']] : [];
    }),
  );
}

function linkOf({ url, checked }: TypedEntry['data'], locale: string) {
  const address = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  return {
    site: address?.hostname.replace(/^www\./, ''),
    checked: dayOf(checked, locale),
  };
}

const typedWords = (typed: unknown): string => (typeof typed === 'string' ? typed : '');

/** A day in words; undefined where none is typed yet. */
function dayOf(typed: unknown, locale: string): string | undefined {
  const day = typed instanceof Date ? typed : new Date(typedWords(typed));
  return Number.isNaN(day.getTime()) ? undefined : writtenOut(day, locale);
}
