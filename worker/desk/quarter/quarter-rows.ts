import { withAttempts } from '../../database/attempts.ts';
import { interestForm } from '../../forms/interest.ts';
import type { Sealed } from '../../seal/seal.ts';
import type { Arrival } from '../../submissions/arrival.ts';
import { boundedCount } from '../bounded-count.ts';
import type { Quarter } from './quarter.ts';
import { openStates } from '../../submissions/states.ts';

/** How many submissions of a quarter are counted, and how many are read at once. */
export const countedAtMost = 2000;

/** How many open ones are counted at most: more than any office has. */
const openAtMost = 10_000;
const batchSize = 200;

/** A submission as far as it is counted. */
export interface QuarterRow {
  readonly id: string;
  readonly kind: string;
  readonly locale: string;
  /** By which way it came. */
  readonly arrivedBy: Arrival;
  /** In milliseconds. */
  readonly receivedAt: number;
  /** Of a request alone; null once it is erased. */
  readonly sealed: Sealed | null;
}

/** How many requests ended in one way: closed with an outcome or none, withdrawn by the person, or erased before they were closed. */
export interface Ending {
  readonly how: 'closed' | 'withdrawn' | 'erased';
  readonly outcome: string | null;
  readonly count: number;
}

/** What the database has of a quarter. What is set apart or was taken for spam is left out: it is rarely a person. */
export interface QuarterRows {
  readonly rows: readonly QuarterRow[];
  /** Whether these are all that came. */
  readonly isWhole: boolean;
  readonly endings: readonly Ending[];
  /** Requests that were open when it ended, or are now, whenever they came. */
  readonly open: number;
}

const openList = openStates.map((state) => `'${state}'`).join(', ');
const { kind: request } = interestForm;

/** The next rows after a place in the order in which they came. */
async function batch(
  db: D1Database,
  { from, until }: Quarter,
  after: { readonly at: number; readonly place: number },
): Promise<readonly (QuarterRow & { place: number })[]> {
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT rowid AS place, id, kind, locale, arrived_by, received_at, iif(kind = ?5, key_id, NULL) AS key_id, iif(kind = ?5, sealed, NULL) AS sealed
         FROM submissions INDEXED BY submissions_by_time
         WHERE received_at >= ?1 AND received_at < ?2 AND (received_at, rowid) > (?3, ?4)
           AND suspicion IS NULL AND spam_at IS NULL
         ORDER BY received_at, rowid LIMIT ${batchSize}`,
      )
      .bind(Math.max(from, after.at), until, after.at, after.place, request)
      .all<{
        place: number;
        id: string;
        kind: string;
        locale: string;
        arrived_by: Arrival;
        received_at: number;
        key_id: string | null;
        sealed: readonly number[] | null;
      }>(),
  );
  return results.map(({ place, id, kind, locale, key_id, sealed, ...row }) => ({
    ...{ place, id, kind, locale, arrivedBy: row.arrived_by, receivedAt: row.received_at },
    sealed:
      key_id === null || sealed === null ? null : { keyId: key_id, bytes: Uint8Array.from(sealed) },
  }));
}

/** What ended in the quarter, and what was open at its end. */
async function endingsOf(
  db: D1Database,
  { from, until }: Quarter,
): Promise<Pick<QuarterRows, 'endings' | 'open'>> {
  const ended =
    'submissions INDEXED BY submissions_by_end WHERE kind = ?3 AND suspicion IS NULL AND spam_at IS NULL';
  const [endings, open] = await withAttempts(() =>
    db.batch<Ending & { open: number }>([
      db
        .prepare(
          `SELECT CASE ended_at WHEN closed_at THEN 'closed' WHEN withdrawn_at THEN 'withdrawn' ELSE 'erased' END AS how,
             iif(ended_at = closed_at, outcome, NULL) AS outcome, count(*) AS count
           FROM ${ended} AND ended_at >= ?1 AND ended_at < ?2 GROUP BY 1, 2`,
        )
        .bind(from, until, request),
      db
        .prepare(
          `SELECT ${boundedCount(
            `FROM submissions INDEXED BY submissions_for_list
             WHERE state IN (${openList}) AND received_at < ?2 AND kind = ?3 AND suspicion IS NULL`,
            openAtMost,
          )}
           + ${boundedCount(`FROM ${ended} AND ended_at >= ?2 AND received_at < ?2`, openAtMost)} AS open, ?1 AS quarter`,
        )
        .bind(from, until, request),
    ]),
  );
  return { endings: endings?.results ?? [], open: open?.results[0]?.open ?? 0 };
}

/** Reads what is counted of a quarter. Nothing of it is opened yet. */
export async function readQuarter(db: D1Database, quarter: Quarter): Promise<QuarterRows> {
  const rows: (QuarterRow & { place: number })[] = [];
  let last = batchSize;
  while (last === batchSize && rows.length < countedAtMost) {
    const end = rows.at(-1);
    const next = await batch(db, quarter, {
      at: end?.receivedAt ?? quarter.from,
      place: end?.place ?? -1,
    });
    rows.push(...next);
    last = next.length;
  }
  const ends = await endingsOf(db, quarter);
  return { rows, isWhole: last < batchSize, ...ends };
}
