import { withAttempts } from '../../database/attempts.ts';
import type { SoughtAs } from '../../forms/definition.ts';
import { emailsIn } from '../../forms/email.ts';
import { plainWords, runsOf, wholeName } from '../../forms/name.ts';
import { wholeAddress, type Sought } from '../../forms/sought.ts';
import { numbersIn } from '../../forms/telephone.ts';
import type { KeyRing } from '../../seal/key-ring.ts';
import { termsUnderEachKey } from '../../submissions/terms.ts';
import { boundedCount } from '../bounded-count.ts';
import {
  deskColumns,
  toDeskSubmission,
  type DeskRow,
  type DeskSubmission,
} from '../submission/desk-submission.ts';

/** How many submissions a search shows. */
export const foundSize = 50;

/** How many words of a name are looked at: more than anybody has. */
const wordLimit = 12;

/** How many submissions are looked at for one term, the latest: a first name alone may be that of thousands. */
const termSize = 500;

/** A submission that was found, and as what. */
export interface Found {
  readonly submission: DeskSubmission;
  readonly as: readonly SoughtAs[];
}

export interface SearchResult {
  /** Who is called just so first, then who has the rarer words, then the latest. */
  readonly found: readonly Found[];
  /** Whether all that was typed is in them; else only some of its words. */
  readonly isWhole: boolean;
  /** Whether there are more than are shown. */
  readonly isCut: boolean;
}

/** Something to look for, with the words of what was typed that it stands for. */
interface Asked extends Sought {
  readonly places: readonly number[];
}

const names = ['name', 'someone', 'other-name'] as const satisfies readonly SoughtAs[];

/** What is looked for by what was typed: a number or an email where there is one, else the words of a name or an address. */
function askedBy(typed: string): { asked: readonly Asked[]; words: number } {
  const only = (as: readonly SoughtAs[], texts: readonly string[]) =>
    texts.flatMap((text) => as.map((each) => ({ as: each, text, places: [0] })));
  const contacts = [
    ...only(['telephone', 'someone-contact'], numbersIn(typed)),
    ...only(['email', 'someone-contact'], emailsIn(typed)),
  ];
  const address = only(['address'], [wholeAddress(typed)]);
  if (contacts.length > 0) return { asked: [...contacts, ...address], words: 1 };
  const words = plainWords(typed).slice(0, wordLimit);
  const all = words.map((_, place) => place);
  const runs = [...runsOf(words), { text: wholeName(words), places: all }];
  return {
    asked: [
      ...names.flatMap((as) => runs.map(({ text, places }) => ({ as, text, places }))),
      ...address.map((each) => ({ ...each, places: all })),
    ],
    words: words.length,
  };
}

/** How much of what was typed a submission has, and as what: the most that any one name, number or address has of it. */
function matchOf(asked: readonly Asked[]): { words: number; isExact: boolean; as: SoughtAs[] } {
  const kinds = [...new Set(asked.map(({ as }) => as))].map((as) => {
    const own = asked.filter((each) => each.as === as);
    return {
      as,
      words: new Set(own.flatMap(({ places }) => places)).size,
      isExact: own.some(({ text }) => text.startsWith('= ')),
    };
  });
  const words = Math.max(...kinds.map((kind) => kind.words));
  const best = kinds.filter((kind) => kind.words === words);
  return { words, isExact: best.some(({ isExact }) => isExact), as: best.map(({ as }) => as) };
}

interface Having {
  readonly id: string;
  readonly terms: readonly string[];
  /** How many submissions have the rarest of these: of two words of a name, the rarer one tells more. */
  readonly rarest: number;
}

/** The submissions that have any of these terms, with those that they have. */
async function havingTerms(db: D1Database, terms: readonly string[]): Promise<Having[]> {
  const { results } = await withAttempts(() =>
    db
      .prepare(
        // Ids begin with the time: the last ones are the latest.
        `SELECT hash, submission_id AS id FROM json_each(?1) AS asked JOIN terms ON hash = asked.value
           AND submission_id >= coalesce((SELECT submission_id FROM terms WHERE hash = asked.value
             ORDER BY submission_id DESC LIMIT 1 OFFSET ?2), '')`,
      )
      .bind(JSON.stringify(terms), termSize - 1)
      .all<{ hash: string; id: string }>(),
  );
  const byId = Map.groupBy(results, ({ id }) => id);
  const counts = Map.groupBy(results, ({ hash }) => hash);
  return [...byId].map(([id, rows]) => ({
    id,
    terms: rows.map(({ hash }) => hash),
    rarest: Math.min(...rows.map(({ hash }) => counts.get(hash)?.length ?? 0)),
  }));
}

async function readSubmissions(
  db: D1Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DeskSubmission>> {
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT ${deskColumns} FROM submissions WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .bind(JSON.stringify(ids))
      .all<DeskRow>(),
  );
  return new Map(results.map((row) => [row.id, toDeskSubmission(row)]));
}

/**
 * Searches for what was typed: a number or an email in any writing, or names, in any order of their words, without regard to
 * capitals, accents and spaces. Nothing is opened: terms are compared.
 */
export async function search(db: D1Database, ring: KeyRing, typed: string): Promise<SearchResult> {
  const { asked, words } = askedBy(typed);
  const byTerm = await termsUnderEachKey(ring, asked);
  const matches = (await havingTerms(db, [...byTerm.keys()])).map(({ id, terms, rarest }) => ({
    ...{ id, rarest },
    ...matchOf(terms.flatMap((term) => byTerm.get(term) ?? [])),
  }));
  const most = Math.max(0, ...matches.map((match) => match.words));
  const best = matches
    .filter((match) => match.words === most)
    .toSorted(
      (one, other) =>
        Number(other.isExact) - Number(one.isExact) ||
        one.rarest - other.rarest ||
        (one.id < other.id ? 1 : -1),
    );
  const shown = best.slice(0, foundSize);
  const submissions = await readSubmissions(
    db,
    shown.map(({ id }) => id),
  );
  return {
    found: shown.flatMap(({ id, as }) => {
      const submission = submissions.get(id);
      return submission ? [{ submission, as }] : [];
    }),
    isWhole: most === words,
    isCut: best.length > foundSize,
  };
}

/** How many submissions no search finds, since they were there before there were terms, as far as they are counted. */
export async function countUnsearched(db: D1Database): Promise<number> {
  const count = await withAttempts(() =>
    db
      .prepare(
        `SELECT ${boundedCount('FROM submissions INDEXED BY submissions_by_terms_key WHERE terms_key IS NULL AND sealed IS NOT NULL')} AS count`,
      )
      .first<number>('count'),
  );
  return count ?? 0;
}
