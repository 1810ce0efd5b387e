import { owesAnotherNotice } from './outbox.ts';
import { workingHoursBefore, type WorkingHours } from './working-hours.ts';

/** How many working hours a submission may wait unopened before the coordinator is reminded; twice that, the second person. */
export interface UnreadPolicy {
  readonly hours: number;
  readonly workingHours: WorkingHours;
}

/** How many submissions one sweep makes owe a reminder at most, of each sort: those that wait longest. */
const sweepSize = 50;

/** When it came, or when the person last changed it, in SQL. */
const since = 'coalesce(changed_at, received_at)';

/**
 * The statement that makes what has waited since a time owe a reminder of this sort, once.
 *
 * @param told which of them it is owed to, by the notice that they owed before, in SQL.
 */
function owe(
  db: D1Database,
  kind: 'unread' | 'unread-second',
  told: string,
  waitingSince: number,
  now: number,
): D1PreparedStatement {
  const column = kind === 'unread' ? 'reminded_at' : 'escalated_at';
  return db
    .prepare(
      `UPDATE submissions SET ${column} = ?3, ${owesAnotherNotice}
       WHERE id IN (SELECT id FROM submissions
         WHERE opened_at IS NULL AND escalated_at IS NULL AND suspicion IS NULL
           AND ${since} <= ?1 AND ${column} IS NULL AND held_at IS NULL AND withdrawn_at IS NULL AND ${told}
         ORDER BY ${since} LIMIT ?4)`,
    )
    .bind(waitingSince, kind, now, sweepSize);
}

/**
 * Makes what nobody has opened in time owe a reminder, and later one to the second person. What the person put on hold
 * or withdrew can wait. A first notice that could not be sent yet is its own reminder; the second person is told all the
 * same. A change that the coordinator was not told of yet goes first. What is set apart is in the digest.
 */
export async function remindOfUnread(
  db: D1Database,
  { hours, workingHours }: UnreadPolicy,
  now: number,
): Promise<void> {
  const before = (waited: number) => workingHoursBefore(now, waited, workingHours);
  await db.batch([
    owe(
      db,
      'unread-second',
      `(notified_at IS NOT NULL OR notice IN ('new', 'unread'))`,
      before(2 * hours),
      now,
    ),
    owe(db, 'unread', 'notified_at IS NOT NULL', before(hours), now),
  ]);
}
