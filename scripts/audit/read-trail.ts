import type { AuditRecord } from '../../worker/events/audit-hash.ts';
import type { EventRow, KnownEnds } from '../../worker/events/verify.ts';
import type { Execute } from '../database/d1.ts';

/** How many events are read at a time. */
const pageSize = 5000;

/** The whole trail as the database holds it: the daily records and the ends of chains, then events by the page. */
export async function readTrail(execute: Execute): Promise<{
  events: AsyncIterable<EventRow>;
  records: readonly AuditRecord[];
  known: KnownEnds;
}> {
  const [records = [], ends = [], [counted] = []] = await execute(
    `SELECT id, at, last_event, hash FROM audit_records ORDER BY id;
     SELECT chain, hash FROM chain_ends;
     SELECT coalesce(max(id), 0) AS newest FROM events`,
  );
  return {
    events: eventsOf(execute),
    records: records as unknown as readonly AuditRecord[],
    known: {
      ends: ends.map(({ chain, hash }) => [String(chain), String(hash)] as const),
      newest: Number(counted?.['newest']),
    },
  };
}

async function* eventsOf(execute: Execute): AsyncGenerator<EventRow> {
  for (let after = 0; ;) {
    const [rows = []] = await execute(
      `SELECT id, submission_id, at, kind, actor, detail, previous_hash, hash, nonce FROM events
       WHERE id > ${after} ORDER BY id LIMIT ${pageSize}`,
    );
    const events = rows as unknown as readonly EventRow[];
    yield* events;
    if (events.length < pageSize) return;
    after = events.at(-1)?.id ?? after;
  }
}
