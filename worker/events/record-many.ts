import { withAttempts } from '../database/attempts.ts';
import { chain, type EventKind } from './event.ts';
import { insertEvent, record } from './record.ts';

/** How many events are written in one transaction. */
const batchSize = 100;

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
    const written = await withAttempts(() =>
      db.batch(events.map((chained) => insertEvent(db, chained))),
    );
    for (const [index, { meta }] of written.entries()) {
      const { submissionId } = events[index] ?? {};
      if (meta.changes === 0 && submissionId)
        await record(db, { ...event, submissionId, detail: null });
    }
  }
}
