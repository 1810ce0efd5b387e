import { owesAnotherNotice } from './owes.ts';
import { workingHoursBefore, type WorkingHours } from './working-hours.ts';

/** How many working hours a submission may wait unopened before the coordinator is reminded; twice that, the second person. */
export interface UnreadPolicy {
  readonly hours: number;
  readonly workingHours: WorkingHours;
}

/** One sort of reminder. */
interface Reminder {
  readonly kind: 'unread' | 'unread-second';
  /** Which submissions it is owed to, by the notice that they owed before, in SQL. */
  readonly told: string;
  /** How many times the hours of the policy they have waited. */
  readonly times: number;
}

/** How many submissions one sweep makes owe a reminder at most, of each sort: those that wait longest. */
const sweepSize = 50;

/** When it came, or when the person last changed it, in SQL. */
const since = 'coalesce(changed_at, received_at)';

/**
 * The statement that makes what nobody has opened in time owe a reminder of this sort, once. What the person put on hold or
 * withdrew can wait. A change that the coordinator was not told of yet goes first. What is set apart is in the digest.
 */
export function oweUnread(
  db: D1Database,
  { kind, told, times }: Reminder,
  { hours, workingHours }: UnreadPolicy,
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
    .bind(workingHoursBefore(now, times * hours, workingHours), kind, now, sweepSize);
}
