import { periodStarts, type RetentionRule } from './policy.ts';

const day = 86_400_000;

/** How many submissions one sweep purges at most for each rule. */
const sweepSize = 50;

/**
 * Erases the answers of submissions whose period has ended, in one transaction a rule, with an event that names the
 * schedule. A retention hold keeps them, and so does not having been opened.
 *
 * @returns how many were purged.
 */
export async function purge(
  db: D1Database,
  rules: readonly RetentionRule[],
  now: number,
): Promise<number> {
  let purged = 0;
  for (const { kind, state, days, schedule } of rules) {
    const column = periodStarts[state];
    const due = `id IN (SELECT id FROM submissions
      WHERE ${column} <= ?1 AND sealed IS NOT NULL AND kind = ?2 AND opened_at IS NOT NULL AND retained_at IS NULL
      ORDER BY ${column}, id LIMIT ?3)`;
    const end = now - days * day;
    const [, erased] = await db.batch([
      db
        .prepare(
          `INSERT INTO events (submission_id, at, kind, detail)
           SELECT id, ?4, 'purged', ?5 FROM submissions WHERE ${due}`,
        )
        .bind(end, kind, sweepSize, now, schedule),
      db
        .prepare(
          `UPDATE submissions SET purged_at = ?4, key_id = NULL, sealed = NULL, answers_hash = NULL WHERE ${due}`,
        )
        .bind(end, kind, sweepSize, now),
    ]);
    purged += erased?.meta.changes ?? 0;
  }
  return purged;
}
