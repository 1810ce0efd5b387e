import { unread } from '../../../site/src/schemas.ts';
import { settled, type Report } from './rows.ts';

/** One sort of work that the report asks for. */
export interface Todo {
  readonly what: string;
  readonly items: readonly string[];
  /** What to say where there is nothing to do. */
  readonly otherwise: string;
}

/** What somebody has to do now, in the order in which it matters. What is to correct stands by itself. */
export function todoOf({ rows, words }: Report): Todo[] {
  const links = new Map(rows.flatMap((row) => row.links.map((link) => [link.address, link])));
  const nextReview = earliest(rows.filter(({ due }) => !due).map(({ again }) => again));
  return [
    {
      what: 'Read against the facts, and write the day after "reviewed"',
      items: rows
        .filter(({ due }) => due)
        .map((row) =>
          row.reviewed === unread
            ? `${nameOf(row)}, which nobody has read yet`
            : `${nameOf(row)}, due ${row.again}`,
        ),
      otherwise: nextReview ? `Nothing until ${nextReview}.` : 'Nothing.',
    },
    {
      what: 'Read translations against their original',
      items: [
        ...rows
          .filter(({ translation }) => !settled.includes(translation))
          .map((row) => `${nameOf(row)}: ${row.translation}`),
        ...words
          .filter(({ translation }) => !settled.includes(translation))
          .map(({ locale, part, translation }) => `${locale} ${part}: ${translation}`),
      ],
      otherwise: 'Nothing: all say what the original says.',
    },
    {
      what: 'Open links to other sites: npm run content -- --links',
      items: [...links.values()]
        .filter(({ due }) => due)
        .map(({ address, checked }) => `${address}, last seen: ${checked}`),
      otherwise: 'Nothing: all were seen to work not long ago.',
    },
  ];
}

function nameOf({ locale, collection, slug }: Report['rows'][number]): string {
  return `${locale}/${collection}/${slug}`;
}

function earliest(days: readonly string[]): string | undefined {
  return [...days].sort()[0];
}
