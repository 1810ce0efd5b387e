import { withAttempts } from '../../database/attempts.ts';
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
  /** How many there are on all pages; as far as they are counted, where that is bounded. */
  readonly count: number;
  readonly isBounded: boolean;
  readonly page: number;
  /** Whether there are more after it. */
  readonly hasNext: boolean;
}

/** One page of a selection. An index has the rows in their order, so that only as many are read as are shown. */
export async function listSubmissions(
  db: D1Database,
  selection: Selection,
  page: number,
  size: number = pageSize,
): Promise<ListPage> {
  const { sql, count, isBounded, values, order } = fromSelected(selection);
  const [rows, counted] = await withAttempts(() =>
    db.batch<DeskRow & { count: number }>([
      db
        .prepare(`SELECT ${deskColumns} ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`)
        .bind(...values, size + 1, (page - 1) * size),
      db.prepare(`SELECT ${count} AS count`).bind(...values),
    ]),
  );
  const found = (rows?.results ?? []).map(toDeskSubmission);
  return {
    submissions: found.slice(0, size),
    count: counted?.results[0]?.count ?? 0,
    isBounded,
    page,
    hasNext: found.length > size,
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
