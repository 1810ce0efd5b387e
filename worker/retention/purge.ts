import { chain } from '../events/event.ts';
import { insertEvents, plannedEvents, withEvent } from '../events/record.ts';
import { eraseAnswers } from '../submissions/erase.ts';
import { periodStarts, type RetentionRule } from './policy.ts';

const day = 86_400_000;

/** How many submissions one sweep purges at most for each rule. */
const sweepSize = 50;

/**
 * What a rule erases once its period has ended, in SQL. A retention hold keeps it, and so does not having been opened
 * since it came or since the person last changed it.
 * ?1 is the end of the period, ?2 the kind.
 */
export function dueBy({ state }: RetentionRule): string {
  return `${periodStarts[state]} <= ?1 AND sealed IS NOT NULL AND kind = ?2
    AND opened_at IS NOT NULL AND retained_at IS NULL`;
}

/**
 * Erases the answers of submissions whose period has ended, in one transaction a rule, with an event each that names
 * the schedule. One that gets another event at the same moment is left to the next sweep.
 *
 * @returns how many were purged.
 */
export async function purge(
  db: D1Database,
  rules: readonly RetentionRule[],
  now: number,
): Promise<number> {
  let purged = 0;
  for (const rule of rules) {
    const end = now - rule.days * day;
    const column = periodStarts[rule.state];
    const { results: due } = await db
      .prepare(
        `SELECT id, coalesce((SELECT hash FROM events WHERE submission_id = submissions.id
           ORDER BY events.id DESC LIMIT 1), '') AS last
         FROM submissions WHERE ${dueBy(rule)} ORDER BY ${column}, id LIMIT ?3`,
      )
      .bind(end, rule.kind, sweepSize)
      .all<{ id: string; last: string }>();
    const events = await Promise.all(
      due.map(({ id, last }) =>
        chain(
          { submissionId: id, at: now, kind: 'purged', actor: null, detail: rule.schedule },
          last,
        ),
      ),
    );
    if (events.length === 0) continue;
    const planned = JSON.stringify(events);
    const [, erased] = await db.batch([
      insertEvents(db, events, 'sealed IS NOT NULL AND retained_at IS NULL'),
      db
        .prepare(
          `UPDATE submissions SET purged_at = ?2, version = version + 1, ${eraseAnswers}
           FROM ${plannedEvents('?1')} WHERE submissions.id = planned.id AND ${withEvent('planned.hash')} RETURNING submissions.id`,
        )
        .bind(planned, now),
      db
        .prepare(
          `DELETE FROM notes WHERE submission_id IN (SELECT planned.id FROM ${plannedEvents('?1')}
             WHERE EXISTS (SELECT 1 FROM events WHERE submission_id = planned.id AND hash = planned.hash))`,
        )
        .bind(planned),
    ]);
    // D1 counts among its changes what a trigger takes away with them.
    purged += erased?.results.length ?? 0;
  }
  return purged;
}
