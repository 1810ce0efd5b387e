import { hashOfRecord, type AuditRecord, type ChainEnd } from './audit-hash.ts';

const day = 86_400_000;

export async function lastAuditRecord(db: D1Database): Promise<AuditRecord | null> {
  return db
    .prepare('SELECT id, at, last_event, hash FROM audit_records ORDER BY id DESC LIMIT 1')
    .first<AuditRecord>();
}

/**
 * Records the hash over the ends of all chains, once a day: what did not grow since the record before is in that one.
 * Whoever changes the trail later would have to change every record since, and what somebody wrote down of them.
 */
export async function recordAudit(db: D1Database, now: number): Promise<void> {
  const before = await lastAuditRecord(db);
  if (before !== null && now - before.at < day) return;
  const since = before?.last_event ?? 0;
  const { results } = await db
    .prepare(
      // With max() the other columns are those of the row that has it (https://sqlite.org/lang_select.html#bareagg). By
      // the id alone, only what is new is read; an index would lead through all.
      `SELECT coalesce(submission_id, '') AS chain, hash, max(id) AS id FROM events NOT INDEXED
       WHERE id > ? AND hash IS NOT NULL GROUP BY coalesce(submission_id, '') ORDER BY chain`,
    )
    .bind(since)
    .all<{ chain: string; hash: string; id: number }>();
  if (results.length === 0) return;
  const lastEvent = Math.max(...results.map(({ id }) => id));
  const ends = results.map(({ chain, hash }): ChainEnd => [chain, hash]);
  const hash = await hashOfRecord(before?.hash ?? '', lastEvent, ends);
  await db
    .prepare(
      `INSERT INTO audit_records (at, last_event, hash) SELECT ?1, ?2, ?3
       WHERE coalesce((SELECT max(id) FROM audit_records), 0) = ?4`,
    )
    .bind(now, lastEvent, hash, before?.id ?? 0)
    .run();
}
