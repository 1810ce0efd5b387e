import { withAttempts } from '../database/attempts.ts';
import { currentFaults, type Fault } from '../database/faults.ts';
import { lastHeartbeat } from '../database/heartbeat.ts';
import type { AuditRecord } from '../events/audit-hash.ts';
import { lastAuditRecord } from '../events/audit-record.ts';
import type { RetentionRule } from '../retention/policy.ts';
import { dueBy } from '../retention/purge.ts';

const day = 86_400_000;

/** How far ahead the desk looks for what will be erased, in days. */
const horizon = 30;

/** How many rows of each sort the page shows. */
const shownSize = 50;

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
  /** How many seals each key holds closed. */
  readonly keys: readonly { readonly key: string; readonly count: number }[];
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
    const [sweptAt, audit, faults, owed, keys, due] = await Promise.all([
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
          `SELECT key_id AS key, sum(count) AS count FROM (
             SELECT key_id, count(*) AS count FROM submissions WHERE key_id IS NOT NULL GROUP BY key_id
             UNION ALL SELECT key_id, count(*) FROM notes GROUP BY key_id)
           GROUP BY key_id ORDER BY key_id`,
        )
        .all<{ key: string; count: number }>(),
      dueSoon(db, rules, now),
    ]);
    return { sweptAt, audit, faults, owed: owed.results, keys: keys.results, due };
  });
}
