import { render } from 'astro:content';
import { forms, type FormKind } from '../../../worker/forms/index.ts';
import { formAddress, pageAddress } from '../addresses.ts';
import { entriesIn, slugOf } from '../entries.ts';
import { formKindOf } from '../forms/form-of.ts';
import type { Words } from '../i18n/words.ts';

type Page = Awaited<ReturnType<typeof entriesIn<'pages'>>>[number];

interface Chapter {
  readonly id: string;
  readonly title: string;
  /** Its address on the site, without a locale. */
  readonly address: string;
}

type Content = Awaited<ReturnType<typeof render>>['Content'];

/** A page of the site. */
export interface PageChapter extends Chapter {
  readonly Content: Content;
}

/** A form to fill in by hand. */
export interface FormChapter extends Chapter {
  readonly kind: FormKind;
  /** The page of the site that is all about this form: its words stand before the questions. */
  readonly words: { readonly address: string; readonly Content: Content } | undefined;
}

/** What the document is made of: every page that one reads, then the forms, which can be taken out. */
export async function chaptersIn(
  locale: string,
  words: Words,
): Promise<(PageChapter | FormChapter)[]> {
  const pages = (await entriesIn('pages', locale)).filter((page) => slugOf(page) !== 'not-found');
  const read = pages
    .filter((page) => !isOfItsForm(page))
    .sort((a, b) => place(a) - place(b))
    .map(async (page) => ({
      id: slugOf(page),
      title: page.data.title,
      address: pageAddress(slugOf(page)),
      Content: (await render(page)).Content,
    }));
  const written = forms.map(async ({ kind }) => {
    const page = pages.find((one) => slugOf(one) === kind && isOfItsForm(one));
    return {
      id: `${kind}-paper`,
      title: words.forms[kind].print.title,
      address: formAddress(kind).print,
      kind,
      words: page && { address: pageAddress(kind), Content: (await render(page)).Content },
    };
  });
  return [...(await Promise.all(read)), ...(await Promise.all(written))];
}

/** Whether a page has nothing to read but for its form: such a page is in no navigation. */
function isOfItsForm(page: Page): boolean {
  return formKindOf(slugOf(page)) !== undefined && page.data.nav === undefined;
}

/** After the navigation comes what else one is asked to read; the words to look up come last. */
const later = ['safety', 'privacy', 'accessibility', 'glossary'];

/** Where a page stands: first the home page, then the navigation in its order, then the rest. */
function place(page: Page): number {
  const slug = slugOf(page);
  if (slug === 'home') return 0;
  if (page.data.nav) return page.data.nav.order;
  return later.includes(slug) ? 30_000 + later.indexOf(slug) : 20_000;
}

/** The day since which every entry in one language was read against the facts; undefined while one was not. */
export async function reviewedSince(locale: string): Promise<Date | undefined> {
  const collections = ['pages', 'faq', 'steps', 'benefits', 'resources', 'terms'] as const;
  const entries = await Promise.all(collections.map((collection) => entriesIn(collection, locale)));
  const days = entries.flat().map(({ data }) => data.reviewed);
  const read = days.filter((day) => day instanceof Date).map((day) => day.getTime());
  return read.length < days.length ? undefined : new Date(Math.min(...read));
}
