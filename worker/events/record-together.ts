import { withAttempts } from '../database/attempts.ts';
import { chain, type NewEvent } from './event.ts';
import { insertEvents, plannedEvents } from './record.ts';

/** An event of one submission, with the hash of the last event before it as it was read. */
export interface EventAfter extends NewEvent {
  readonly submissionId: string;
  readonly after: string;
}

/** Whether every chain still ends where it was read: written to one alone, they would not tell the same. */
const noneCameBetween = `NOT EXISTS (SELECT 1 FROM json_each(?1) AS each
  LEFT JOIN chain_ends ON chain = each.value ->> 'submissionId'
  WHERE coalesce(chain_ends.hash, '') <> each.value ->> 'previousHash')`;

/**
 * Writes events of several submissions and what goes with them in one transaction: all, or none where another event came
 * between in any of their chains.
 *
 * @param more the statements that go with them, given the hash of each.
 * @returns whether they were written.
 */
export async function recordTogether(
  db: D1Database,
  events: readonly EventAfter[],
  more: (hashes: readonly string[]) => readonly D1PreparedStatement[],
): Promise<boolean> {
  const chained = await Promise.all(events.map(({ after, ...event }) => chain(event, after)));
  const statements = [
    insertEvents(db, chained, noneCameBetween),
    ...more(chained.map(({ hash }) => hash)),
    // Looked for, not counted: a try that failed may have been committed all the same.
    db
      .prepare(
        `SELECT count(*) AS written FROM ${plannedEvents('?1')}
         JOIN events ON submission_id = planned.id AND events.hash = planned.hash`,
      )
      .bind(JSON.stringify(chained)),
  ];
  const results = await withAttempts(() => db.batch<{ written: number }>(statements));
  return results.at(-1)?.results[0]?.written === events.length;
}
