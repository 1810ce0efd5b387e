import { withAttempts } from '../database/attempts.ts';
import { boundedCount } from './bounded-count.ts';
import {
  deskColumns,
  toDeskSubmission,
  type DeskRow,
  type DeskSubmission,
} from './desk-submission.ts';
import { fromSelected, type Selection } from './selection.ts';

/** How many submissions a page of the list shows. */
const pageSize = 50;

export interface ListPage {
  readonly submissions: readonly DeskSubmission[];
  /** How many there are on all pages, as far as they are counted. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

/**
 * One page of a selection. An index has the rows in their order; only those of the page are read whole, and only their
 * answers are there to be opened.
 */
export async function listSubmissions(
  db: D1Database,
  selection: Selection,
  page: number,
  size: number = pageSize,
): Promise<ListPage> {
  const { sql, values, order } = fromSelected(selection);
  const [rows, counted] = await withAttempts(() =>
    db.batch<DeskRow & { count: number }>([
      db
        .prepare(
          `SELECT ${deskColumns} FROM submissions
           WHERE rowid IN (SELECT rowid ${sql} ORDER BY ${order} LIMIT ? OFFSET ?)
           ORDER BY ${order}`,
        )
        .bind(...values, size, (page - 1) * size),
      db.prepare(`SELECT ${boundedCount(sql)} AS count`).bind(...values),
    ]),
  );
  const count = counted?.results[0]?.count ?? 0;
  return {
    submissions: (rows?.results ?? []).map(toDeskSubmission),
    count,
    page,
    pages: Math.max(1, Math.ceil(count / size)),
  };
}

/** Submissions by their references, in the order of the list. */
export async function listChosen(
  db: D1Database,
  references: readonly string[],
): Promise<readonly DeskSubmission[]> {
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT ${deskColumns} FROM submissions
         WHERE reference IN (SELECT value FROM json_each(?)) ORDER BY list_place, rowid`,
      )
      .bind(JSON.stringify(references))
      .all<DeskRow>(),
  );
  return results.map(toDeskSubmission);
}

/** What the head of the list is about. */
export interface Waiting {
  readonly unopened: number;
  /** What has waited longest of these. */
  readonly oldest: { readonly reference: string; readonly receivedAt: number } | null;
  /** How many are set apart and not decided on; checks of the service go by themselves. */
  readonly apart: number;
  /** When the sweep last came to its end, and how many mail addresses are refused: the page of health says more. */
  readonly sweptAt: number | null;
  readonly faults: number;
}

/** As it is when all was read and the sweep has just run: for whoever is not to know. */
export const nothingWaits = (now: number): Waiting => ({
  unopened: 0,
  oldest: null,
  apart: 0,
  sweptAt: now,
  faults: 0,
});

/** What waits, and whether the service does what it should, in one question to the database: every list asks it. */
export async function waiting(db: D1Database): Promise<Waiting> {
  const row = await withAttempts(() =>
    db
      .prepare(
        `SELECT (SELECT count(*) FROM submissions INDEXED BY submissions_for_list WHERE state = 'new' AND suspicion IS NULL) AS unopened,
           (SELECT count(*) FROM submissions INDEXED BY submissions_in_order
            WHERE set_apart = 1 AND state NOT IN ('erased', 'purged', 'withdrawn') AND suspicion <> 'check') AS apart,
           (SELECT at FROM heartbeats WHERE name = 'sweep') AS swept_at,
           (SELECT count(*) FROM faults) AS faults,
           reference, received_at
         FROM (SELECT 1) LEFT JOIN (
           SELECT reference, received_at FROM submissions INDEXED BY submissions_for_list
           WHERE state = 'new' AND suspicion IS NULL ORDER BY received_at LIMIT 1)`,
      )
      .first<{
        unopened: number;
        apart: number;
        swept_at: number | null;
        faults: number;
        reference: string | null;
        received_at: number | null;
      }>(),
  );
  if (!row) throw new Error('A SELECT of values gave no row.');
  const { unopened, apart, swept_at: sweptAt, faults, reference, received_at: receivedAt } = row;
  const oldest = reference === null || receivedAt === null ? null : { reference, receivedAt };
  return { unopened, oldest, apart, sweptAt, faults };
}
