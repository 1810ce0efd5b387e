import { hashOfRecord, type AuditRecord, type ChainEnd } from './audit-hash.ts';
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
  readonly nonce: string | null;
}

/** The ends of all chains as the database holds them, and the number of the newest event then. */
export interface KnownEnds {
  readonly ends: readonly ChainEnd[];
  readonly newest: number;
}

/** The first row that does not fit, and in which way. */
export interface Misfit {
  readonly table: 'events' | 'audit_records';
  /** The last one of a chain that goes on no further; 0 where nothing of it is left. */
  readonly id: number;
  readonly why:
    | 'changed'
    | 'not-after-the-one-before'
    | 'outside-the-chain'
    | 'not-what-the-day-held'
    | 'newest-are-gone';
}

export interface Verified {
  readonly events: number;
  readonly chains: number;
  readonly records: number;
  readonly misfit?: Misfit;
}

/**
 * Verifies the whole trail: each event against the one before it, each day's record against the events up to it, and the
 * end of each chain against what the database knows of it, so that the newest events can't go unseen either.
 *
 * @param events in the order of their ids.
 * @param records in the order of theirs.
 * @param known read before the events: what is written meanwhile is taken as it is.
 */
export async function verifyTrail(
  events: Iterable<EventRow> | AsyncIterable<EventRow>,
  records: readonly AuditRecord[],
  { ends: knownEnds, newest }: KnownEnds,
): Promise<Verified> {
  const ends = new Map<string, string>();
  const isKnown = new Map(knownEnds);
  const unmet = new Map(knownEnds);
  const last = new Map<string, number>();
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
    const { at, kind, actor, detail, nonce } = event;
    if (
      hash !== (await hashOfEvent({ submissionId, at, kind, actor, detail, nonce }, previousHash))
    )
      return found({ table: 'events', id, why: 'changed' });
    if (unmet.get(chain) === hash) unmet.delete(chain);
    else if (id <= newest && !isKnown.has(chain))
      return found({ table: 'events', id, why: 'newest-are-gone' });
    last.set(chain, id);
    ends.set(chain, hash);
    grown.set(chain, hash);
    count++;
  }
  const misfit = await checkRecords(Number.POSITIVE_INFINITY);
  const [cut] = unmet.keys();
  return found(
    misfit ??
      (cut === undefined
        ? undefined
        : { table: 'events', id: last.get(cut) ?? 0, why: 'newest-are-gone' }),
  );
}
