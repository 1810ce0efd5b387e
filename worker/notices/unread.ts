import { owesAnotherNotice } from './outbox.ts';
import { workingHoursBetween, type WorkingHours } from './working-hours.ts';

/** How many working hours a submission may wait unopened before the coordinator is reminded; twice that, the second person. */
export interface UnreadPolicy {
  readonly hours: number;
  readonly workingHours: WorkingHours;
}

interface UnreadRow {
  id: string;
  /** When it came, or when the person last changed it. */
  since: number;
  notified_at: number | null;
  reminded_at: number | null;
}

/** How many submissions one sweep looks at. Those that wait longest come first, and leave the list once escalated. */
const sweepSize = 50;

function owe(
  db: D1Database,
  id: string,
  kind: 'unread' | 'unread-second',
  now: number,
): D1PreparedStatement {
  const column = kind === 'unread' ? 'reminded_at' : 'escalated_at';
  return db
    .prepare(
      `UPDATE submissions SET ${column} = ?3, ${owesAnotherNotice}
       WHERE id = ?1 AND opened_at IS NULL AND ${column} IS NULL AND held_at IS NULL AND withdrawn_at IS NULL
         AND (notified_at IS NOT NULL OR notice IN ('new', 'unread'))`,
    )
    .bind(id, kind, now);
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
  const { results } = await db
    .prepare(
      `SELECT id, coalesce(changed_at, received_at) AS since, notified_at, reminded_at FROM submissions
       WHERE opened_at IS NULL AND escalated_at IS NULL AND suspicion IS NULL
         AND held_at IS NULL AND withdrawn_at IS NULL AND coalesce(changed_at, received_at) <= ?
       ORDER BY coalesce(changed_at, received_at) LIMIT ?`,
    )
    .bind(now - hours * 3_600_000, sweepSize)
    .all<UnreadRow>();
  const owed = results.flatMap(({ id, since, notified_at, reminded_at }) => {
    const waited = workingHoursBetween(since, now, workingHours, 2 * hours);
    if (waited >= 2 * hours) return [owe(db, id, 'unread-second', now)];
    return waited >= hours && notified_at !== null && reminded_at === null
      ? [owe(db, id, 'unread', now)]
      : [];
  });
  if (owed.length > 0) await db.batch(owed);
}
