import { hashOfRecord, type AuditRecord } from './audit-hash.ts';
import { hashOfEvent } from './event.ts';

/** A row of `events`, as it stands there. */
export interface EventRow {
  readonly id: number;
  readonly submission_id: string | null;
  readonly at: number;
  readonly kind: string;
  readonly actor: string | null;
  readonly detail: string | null;
  readonly previous_hash: string | null;
  readonly hash: string | null;
}

/** The first row that does not fit, and in which way. */
export interface Misfit {
  readonly table: 'events' | 'audit_records';
  readonly id: number;
  readonly why:
    'changed' | 'not-after-the-one-before' | 'outside-the-chain' | 'not-what-the-day-held';
}

export interface Verified {
  readonly events: number;
  readonly chains: number;
  readonly records: number;
  readonly misfit?: Misfit;
}

/**
 * Verifies the whole trail: each event against the one before it, and each day's record against the events up to it.
 *
 * @param events in the order of their ids. @param records in the order of theirs.
 */
export async function verifyTrail(
  events: Iterable<EventRow> | AsyncIterable<EventRow>,
  records: readonly AuditRecord[],
): Promise<Verified> {
  const ends = new Map<string, string>();
  let grown = new Map<string, string>();
  let count = 0;
  let checked = 0;
  let recordHash = '';
  const found = (misfit?: Misfit): Verified => ({
    events: count,
    chains: ends.size,
    records: checked,
    ...(misfit && { misfit }),
  });

  /** Checks the records that end before an event, or all that are left. */
  async function checkRecords(before: number): Promise<Misfit | undefined> {
    for (
      let record = records[checked];
      record && record.last_event < before;
      record = records[checked]
    ) {
      const sorted = [...grown].sort(([a], [b]) => (a < b ? -1 : 1));
      recordHash = await hashOfRecord(recordHash, record.last_event, sorted);
      if (record.hash !== recordHash)
        return { table: 'audit_records', id: record.id, why: 'not-what-the-day-held' };
      grown = new Map();
      checked++;
    }
    return undefined;
  }

  for await (const event of events) {
    const misfit = await checkRecords(event.id);
    if (misfit) return found(misfit);
    const { id, hash, previous_hash: previousHash, submission_id: submissionId } = event;
    // Rows of before there was a chain come before all others.
    if (hash === null || previousHash === null) {
      if (ends.size > 0) return found({ table: 'events', id, why: 'outside-the-chain' });
      count++;
      continue;
    }
    const chain = submissionId ?? '';
    if (previousHash !== (ends.get(chain) ?? ''))
      return found({ table: 'events', id, why: 'not-after-the-one-before' });
    const { at, kind, actor, detail } = event;
    if (hash !== (await hashOfEvent({ submissionId, at, kind, actor, detail }, previousHash)))
      return found({ table: 'events', id, why: 'changed' });
    ends.set(chain, hash);
    grown.set(chain, hash);
    count++;
  }
  return found(await checkRecords(Number.POSITIVE_INFINITY));
}
