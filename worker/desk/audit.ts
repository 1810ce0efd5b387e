import { withAttempts } from '../database/attempts.ts';
import type { AuditRecord } from '../events/audit-hash.ts';
import { readDetail } from './submission/detail.ts';
import type { HistoryEntry } from './submission/history.ts';

/** How many events a page of the trail shows. */
const pageSize = 100;

/** An event with the submission that it is about. */
export interface TrailEntry extends HistoryEntry {
  readonly reference: string | null;
  readonly hash: string | null;
}

/** A page of the trail, the latest first, and the last daily records. */
export async function trailPage(
  db: D1Database,
  page: number,
): Promise<{ entries: readonly TrailEntry[]; records: readonly AuditRecord[]; pages: number }> {
  const [entries, records, last] = await withAttempts(() =>
    Promise.all([
      // A page is a range of numbers. A refused insert may have used one up: a page may hold a few less.
      db
        .prepare(
          `SELECT events.id, at, events.kind, actor, detail, hash, reference
           FROM (SELECT max(id) - ?2 AS last FROM events) AS page
           JOIN events ON events.id <= page.last AND events.id > page.last - ?1
           LEFT JOIN submissions ON submissions.id = submission_id ORDER BY events.id DESC`,
        )
        .bind(pageSize, (page - 1) * pageSize)
        .all<Omit<TrailEntry, 'parts'>>(),
      db
        .prepare('SELECT id, at, last_event, hash FROM audit_records ORDER BY id DESC LIMIT 14')
        .all<AuditRecord>(),
      db.prepare('SELECT max(id) AS last FROM events').first<number>('last'),
    ]),
  );
  return {
    entries: entries.results.map((row) => ({ ...row, parts: readDetail(row.detail) })),
    records: records.results,
    pages: Math.max(1, Math.ceil((last ?? 0) / pageSize)),
  };
}
