import type { AuditRecord } from '../../worker/events/audit-hash.ts';
import { verifyTrail, type EventRow, type Misfit } from '../../worker/events/verify.ts';
import { d1, type Execute } from '../database/d1.ts';
import { readTarget } from '../database/target.ts';

/** What each way of not fitting means. */
const meanings: Readonly<Record<Misfit['why'], string>> = {
  changed: 'it is not what it was when it was written',
  'not-after-the-one-before':
    'it does not follow the one before it on its submission: that one was changed, left out or put in later',
  'outside-the-chain': 'it has no place in a chain: something else than the service put it in',
  'not-what-the-day-held':
    'the events up to it are not those of that day: some were changed, left out or put in later',
  'newest-are-gone': 'its chain went on after it, and what came then was taken away',
};

export async function run(args: readonly string[], usage: string): Promise<boolean> {
  return auditTrail(d1(readTarget(args, process.env, usage).target));
}

/** Says whether the trail of a database fits, and what does not. @returns whether it does: the exit code of the command. */
export async function auditTrail(execute: Execute): Promise<boolean> {
  const { events, records, known } = await readTrail(execute);
  const verified = await verifyTrail(events, records, known);
  if (verified.misfit) {
    const { table, id, why } = verified.misfit;
    console.error(
      id === 0
        ? 'All events of a submission, or of the desk, were taken away.'
        : `Row ${id} of ${table} does not fit: ${meanings[why]}.`,
    );
    return false;
  }
  console.log(
    `${verified.events} events in ${verified.chains} chains and ${verified.records} daily records fit.`,
  );
  const last = records.at(-1);
  if (last) {
    console.log(
      `The last record, of ${new Date(last.at).toISOString()}, is ${last.hash}: compare it with what was written down.`,
    );
  }
  return true;
}

/** How many events are read at a time. */
const pageSize = 5000;

/** The whole trail as the database holds it: the daily records and the ends of chains, then events by the page. */
async function readTrail(execute: Execute) {
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
