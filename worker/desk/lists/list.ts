import { withAttempts } from '../../database/attempts.ts';
import { boundedCount } from '../bounded-count.ts';
import {
  deskColumns,
  toDeskSubmission,
  type DeskRow,
  type DeskSubmission,
} from '../submission/desk-submission.ts';
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
