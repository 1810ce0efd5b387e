import { owesAnotherNotice } from '../submissions/owed-notice.ts';
import { workingHoursBefore, type WorkingHours } from './working-hours.ts';

/** How many working hours a submission may wait unopened before the coordinator is reminded; twice that, the second person. */
export interface UnreadPolicy {
  readonly hours: number;
  readonly workingHours: WorkingHours;
}

/** One sort of reminder. */
interface Reminder {
  readonly kind: 'unread' | 'unread-second';
  /** How many times the hours of the policy they have waited. */
  readonly times: number;
}

/** How many submissions one sweep makes owe a reminder at most, of each sort: those that wait longest. */
const sweepSize = 50;

/**
 * What each sort owes, in SQL. A notice that could not be sent yet is its own reminder to the coordinator. The second person
 * is told all the same, and first; what the coordinator was not told stays owed to them, be it a reminder.
 */
const owing = {
  unread: { of: 'notified_at IS NOT NULL', sets: `reminded_at = ?3, ${owesAnotherNotice()}` },
  'unread-second': {
    of: 'true',
    sets: `escalated_at = ?3, reminded_at = coalesce(reminded_at, ?3), ${owesAnotherNotice(
      `CASE WHEN notified_at IS NULL THEN notice WHEN reminded_at IS NULL THEN 'unread' END`,
    )}`,
  },
} as const;

/**
 * The statement that makes what nobody has opened in time owe a reminder of this sort, once: in time since it came, or since
 * the person last changed it or took it off hold. What they have on hold or withdrew can wait. What is set apart is in the
 * digest.
 */
export function oweUnread(
  db: D1Database,
  { kind, times }: Reminder,
  { hours, workingHours }: UnreadPolicy,
  now: number,
): D1PreparedStatement {
  const column = kind === 'unread' ? 'reminded_at' : 'escalated_at';
  const { of, sets } = owing[kind];
  return db
    .prepare(
      `UPDATE submissions SET ${sets}
       WHERE id IN (SELECT id FROM submissions
         WHERE opened_at IS NULL AND suspicion IS NULL AND (reminded_at IS NULL OR escalated_at IS NULL)
           AND unread_since <= ?1 AND ${column} IS NULL AND held_at IS NULL AND withdrawn_at IS NULL AND ${of}
         ORDER BY unread_since LIMIT ?4)`,
    )
    .bind(workingHoursBefore(now, times * hours, workingHours), kind, now, sweepSize);
}
