import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { formAddresses, guideAddress, requestAddress } from '../addresses.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import type { Languages } from './languages.ts';
import { addressOf, lineOfPart, partsOf } from './syntax.ts';

/** A link, however it is written: [words](address), [words][name], or an address by itself. */
export interface Link {
  readonly line: number;
  readonly text: string;
  readonly address: string;
}

export function linksIn(entry: Entry): Link[] {
  return partsOf(entry, 'link', 'linkReference').map((link) => ({
    line: lineOfPart(link),
    text: toString(link).replace(/\s+/g, ' '),
    address: addressOf(entry, link),
  }));
}

/** The lists that stand on a page, with the anchors of their entries. */
const lists: Readonly<Record<string, string>> = { faq: 'faq', process: 'steps', glossary: 'terms' };

/** Links within the site that lead nowhere, or into another language. */
export function deadLinks(
  entry: Entry,
  entries: readonly Entry[],
  { source, all }: Languages,
): Finding[] {
  const { file, locale } = entry;
  return linksIn(entry).flatMap(({ line, text, address }) => {
    if (/^(?:https|tel|sms|mailto):/.test(address)) return [];
    const say = (what: string, instead: string): Finding[] => [
      { file, line, what: `[${text}](${address}) ${what}`, instead },
    ];
    if (!address.startsWith('/') && !address.startsWith('#')) {
      return say(
        'is no whole address.',
        'Begin it with / for a page of this site, or with https:// for another site.',
      );
    }
    const [path = '', anchor] = address.split('#');
    if (path === '' && entry.collection !== 'pages') {
      const stands =
        Object.keys(lists).find((name) => lists[name] === entry.collection) ?? entry.collection;
      const whole = `${prefixOf(locale, source)}/${stands}/#${anchor ?? ''}`;
      return say(
        'does not say on which page the place is, and this text can stand on several.',
        `Write the page’s address too, as in (${whole}).`,
      );
    }
    const first = path.split('/')[1] ?? '';
    const language = all.includes(first) ? first : source;
    const prefix = prefixOf(locale, source);
    const plain = language === source ? path : path.slice(language.length + 1);
    if (path !== '' && language !== locale) {
      return say(
        `leads to the page in "${language}".`,
        `Write (${prefix}${plain}${anchor === undefined ? '' : `#${anchor}`}).`,
      );
    }
    const slug = path === '' ? entry.slug : plain.replaceAll('/', '') || 'home';
    const pages = entries.filter(
      (other) => other.locale === locale && other.collection === 'pages',
    );
    const page = pages.find((other) => other.slug === slug);
    if (!page && !others.includes(plain)) {
      const addresses = pages
        .filter((other) => other.slug !== 'not-found')
        .map((other) => `${prefix}/${other.slug === 'home' ? '' : `${other.slug}/`}`);
      return say(
        'leads to a page that does not exist.',
        `Correct the address. The pages are: ${addresses.join(', ')}.`,
      );
    }
    if (path !== '' && !path.endsWith('/')) {
      return say(
        'has no / at the end of its page’s address.',
        `Write (${path}/${anchor === undefined ? '' : `#${anchor}`}).`,
      );
    }
    if (anchor === undefined || !page) return [];
    const anchors = anchorsIn(page, entries);
    if (anchors.includes(decodeURIComponent(anchor))) return [];
    return say(
      `leads to a place in that page that does not exist.`,
      `Correct what follows the #, or take it away. There are: ${anchors.toSorted().join(', ')}.`,
    );
  });
}

/** Pages that have no file in the content. */
const others = [requestAddress, guideAddress, ...formAddresses.map(({ print }) => print)];

function prefixOf(locale: string, source: string): string {
  return locale === source ? '' : `/${locale}`;
}

/** The places in a page that a link can lead to. */
function anchorsIn(page: Entry, entries: readonly Entry[]): string[] {
  const listed = entries
    .filter(({ locale, collection }) => locale === page.locale && collection === lists[page.slug])
    .map(({ slug }) => slug);
  // As the build makes them: the second of two headings with the same words gets a number.
  const slugger = new GithubSlugger();
  const headings = partsOf(page, 'heading').map((heading) => slugger.slug(toString(heading)));
  return [...listed, ...headings, ...(page.slug === 'faq' ? ['questions'] : [])];
}
