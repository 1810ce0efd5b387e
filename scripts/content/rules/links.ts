import { formAddresses, guideAddress, requestAddress } from '../../../site/src/addresses.ts';
import { bodyOf, type Entry, type TextFile } from '../entry.ts';
import type { Finding } from '../finding.ts';
import type { Languages } from '../languages.ts';

/** A link as it is written: [words](address). */
export interface Link {
  readonly line: number;
  readonly text: string;
  readonly address: string;
}

const link = /(?<image>!)?\[(?<text>[^\]]*)\]\((?<address>[^)\s]*)\)/g;

export function linksIn({ lines }: TextFile): Link[] {
  return lines.flatMap((words, index) =>
    [...words.matchAll(link)].flatMap(({ groups }) =>
      groups?.['image'] === undefined
        ? [{ line: index + 1, text: groups?.['text'] ?? '', address: groups?.['address'] ?? '' }]
        : [],
    ),
  );
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
    const first = path.split('/')[1] ?? '';
    const language = all.includes(first) ? first : source;
    const prefix = locale === source ? '' : `/${locale}`;
    const plain = language === source ? path : path.slice(language.length + 1);
    if (path !== '' && language !== locale) {
      return say(
        `leads to the page in "${language}".`,
        `Write (${prefix}${plain}${anchor === undefined ? '' : `#${anchor}`}).`,
      );
    }
    const slug = path === '' ? entry.slug : plain.replaceAll('/', '') || 'home';
    const pages = entries.filter((other) => other.locale === locale && other.kind === 'pages');
    const page = pages.find((other) => other.slug === slug);
    if (!page && !others.includes(plain)) {
      const names = pages
        .map((other) => other.slug)
        .filter((name) => name !== 'not-found')
        .join(', ');
      return say(
        'leads to a page that does not exist.',
        `Correct the address. The pages are: ${names}.`,
      );
    }
    if (anchor === undefined || !page || hasAnchor(page, anchor, entries)) return [];
    return say(
      `leads to a place in that page that does not exist.`,
      `Correct what follows the #, or take it away.`,
    );
  });
}

/** Pages that have no file in the content. */
const others = [requestAddress, guideAddress, ...formAddresses.map(({ print }) => print)];

function hasAnchor(page: Entry, anchor: string, entries: readonly Entry[]): boolean {
  const listed = entries
    .filter(({ locale, kind }) => locale === page.locale && kind === lists[page.slug])
    .map(({ slug }) => slug);
  const headings = [...bodyOf(page).matchAll(/^#{2,4} (.+)$/gm)].map(([, words = '']) =>
    anchorOf(words),
  );
  return [...listed, ...headings, 'questions'].includes(decodeURIComponent(anchor));
}

/** As the build makes it from a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
