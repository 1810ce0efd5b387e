import { withAttempts } from '../database/attempts.ts';
import { currentFaults, type Fault } from '../database/faults.ts';
import { lastHeartbeat } from '../database/heartbeat.ts';
import type { AuditRecord } from '../events/audit-hash.ts';
import { lastAuditRecord } from '../events/audit-record.ts';
import { boundedCount } from './bounded-count.ts';
import type { RetentionRule } from '../retention/policy.ts';
import { dueBy } from '../retention/purge.ts';
import { countUnsearched } from './lists/search.ts';

const day = 86_400_000;

/** How far ahead the desk looks for what will be erased, in days. */
const horizon = 30;

/** How many rows of each sort the page shows. */
const shownSize = 50;

/** How long the sweep may be away before something is wrong: it runs every five minutes. */
const lateAfter = 20 * 60_000;

/** Whether the sweep, which last came to its end then, should have done so again. */
export const isLate = (sweptAt: number | null, now: number): boolean =>
  sweptAt === null || now - sweptAt > lateAfter;

export interface OwedNotice {
  readonly reference: string;
  readonly notice: string;
  readonly notice_owed_at: number;
  readonly notice_due_at: number;
  readonly notice_attempts: number;
  readonly notice_error: string | null;
}

export interface Health {
  readonly sweptAt: number | null;
  readonly audit: AuditRecord | null;
  readonly faults: readonly Fault[];
  readonly owed: readonly OwedNotice[];
  /** How many seals each key holds closed, as far as they are counted. */
  readonly keys: readonly { readonly key: string; readonly count: number }[];
  /** How many submissions no search finds yet, as far as they are counted. */
  readonly unsearched: number;
  /** What the retention period ends for within the next days. */
  readonly due: readonly { readonly reference: string; readonly schedule: string }[];
}

async function dueSoon(
  db: D1Database,
  rules: readonly RetentionRule[],
  now: number,
): Promise<Health['due']> {
  const found = await Promise.all(
    rules.map(async (rule) => {
      const { results } = await db
        .prepare(`SELECT reference FROM submissions WHERE ${dueBy(rule)} LIMIT ?3`)
        .bind(now + (horizon - rule.days) * day, rule.kind, shownSize)
        .all<{ reference: string }>();
      return results.map(({ reference }) => ({ reference, schedule: rule.schedule }));
    }),
  );
  return found.flat();
}

/** How the service does, for the people who depend on it. */
export function health(
  db: D1Database,
  rules: readonly RetentionRule[],
  now: number,
): Promise<Health> {
  return withAttempts(async () => {
    const [sweptAt, audit, faults, owed, keys, unsearched, due] = await Promise.all([
      lastHeartbeat(db, 'sweep'),
      lastAuditRecord(db),
      currentFaults(db),
      db
        .prepare(
          `SELECT reference, notice, notice_owed_at, notice_due_at, notice_attempts, notice_error FROM submissions
           WHERE notified_at IS NULL AND suspicion IS NULL ORDER BY notice_due_at LIMIT ?`,
        )
        .bind(shownSize)
        .all<OwedNotice>(),
      db
        .prepare(
          // From one key to the next in the index, past all that the one holds.
          `WITH RECURSIVE of_answers (key) AS (
             SELECT min(key_id) FROM submissions
             UNION ALL SELECT (SELECT min(key_id) FROM submissions WHERE key_id > key) FROM of_answers WHERE key IS NOT NULL),
           of_notes (key) AS (
             SELECT min(key_id) FROM notes
             UNION ALL SELECT (SELECT min(key_id) FROM notes WHERE key_id > key) FROM of_notes WHERE key IS NOT NULL)
           SELECT key, ${boundedCount('FROM submissions WHERE key_id = key')} + ${boundedCount('FROM notes WHERE key_id = key')} AS count
           FROM (SELECT key FROM of_answers UNION SELECT key FROM of_notes) WHERE key IS NOT NULL ORDER BY key`,
        )
        .all<{ key: string; count: number }>(),
      countUnsearched(db),
      dueSoon(db, rules, now),
    ]);
    return { sweptAt, audit, faults, owed: owed.results, keys: keys.results, unsearched, due };
  });
}
