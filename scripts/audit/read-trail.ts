import type { AuditRecord } from '../../worker/events/audit-hash.ts';
import type { EventRow } from '../../worker/events/verify.ts';
import type { Execute } from '../database/d1.ts';

/** How many events are read at a time. */
const pageSize = 5000;

/** The whole trail as the database holds it: events by the page, in the order of their ids, and the daily records. */
export async function readTrail(
  execute: Execute,
): Promise<{ events: AsyncIterable<EventRow>; records: readonly AuditRecord[] }> {
  const [records = []] = await execute(
    'SELECT id, at, last_event, hash FROM audit_records ORDER BY id',
  );
  return { events: eventsOf(execute), records: records as unknown as readonly AuditRecord[] };
}

async function* eventsOf(execute: Execute): AsyncGenerator<EventRow> {
  for (let after = 0; ;) {
    const [rows = []] = await execute(
      `SELECT id, submission_id, at, kind, actor, detail, previous_hash, hash FROM events
       WHERE id > ${after} ORDER BY id LIMIT ${pageSize}`,
    );
    const events = rows as unknown as readonly EventRow[];
    yield* events;
    if (events.length < pageSize) return;
    after = events.at(-1)?.id ?? after;
  }
}
