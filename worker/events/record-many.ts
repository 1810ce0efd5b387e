import { withAttempts } from '../database/attempts.ts';
import { chain, type EventKind } from './event.ts';
import { insertEvents, plannedEvents, record } from './record.ts';

/** How many events are written in one statement. */
const batchSize = 250;

/** Writes the same event for many submissions, each in its own chain. One whose place was taken gets another. */
export async function recordMany(
  db: D1Database,
  submissionIds: readonly string[],
  event: { readonly at: number; readonly kind: EventKind; readonly actor: string },
): Promise<void> {
  for (let start = 0; start < submissionIds.length; start += batchSize) {
    const { results } = await withAttempts(() =>
      db
        .prepare(
          `SELECT value AS id, coalesce((SELECT hash FROM events WHERE submission_id = value
             ORDER BY events.id DESC LIMIT 1), '') AS last FROM json_each(?)`,
        )
        .bind(JSON.stringify(submissionIds.slice(start, start + batchSize)))
        .all<{ id: string; last: string }>(),
    );
    const events = await Promise.all(
      results.map(({ id, last }) => chain({ ...event, submissionId: id, detail: null }, last)),
    );
    // Looked for, not counted: a try that failed may have been committed all the same.
    const [, written] = await withAttempts(() =>
      db.batch<{ hash: string }>([
        insertEvents(db, events),
        db
          .prepare(
            `SELECT planned.hash FROM ${plannedEvents('?1')} JOIN events ON submission_id = planned.id AND events.hash = planned.hash`,
          )
          .bind(JSON.stringify(events)),
      ]),
    );
    const hashes = new Set(written?.results.map(({ hash }) => hash));
    for (const { submissionId, hash } of events)
      if (!hashes.has(hash)) await record(db, { ...event, submissionId, detail: null });
  }
}
