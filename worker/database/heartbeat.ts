/** The runs that leave a heartbeat; `health` is a look that an uptime checker took, `morning` the mail of what is due. */
export type HeartbeatName = 'sweep' | 'digest' | 'morning' | 'health';

/** Records that a scheduled run came to its end. `now` in milliseconds since 1970. */
export async function recordHeartbeat(
  db: D1Database,
  name: HeartbeatName,
  now: number,
): Promise<void> {
  await db
    .prepare(
      'INSERT INTO heartbeats (name, at) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET at = ?2',
    )
    .bind(name, now)
    .run();
}

/**
 * Claims a run that may come only so often: of two at once, one gets it. A heartbeat that lies in the future, since a clock was
 * wrong, holds up nothing.
 *
 * @param period in milliseconds since the last.
 */
export async function claimHeartbeat(
  db: D1Database,
  name: HeartbeatName,
  now: number,
  period: number,
): Promise<boolean> {
  const claimed = await db
    .prepare(
      `INSERT INTO heartbeats (name, at) VALUES (?1, ?2)
       ON CONFLICT (name) DO UPDATE SET at = ?2 WHERE at <= ?3 OR at > ?2 RETURNING at`,
    )
    .bind(name, now, now - period)
    .first<number>('at');
  return claimed !== null;
}

/** When a scheduled run last came to its end, or null if it never did. */
export async function lastHeartbeat(db: D1Database, name: HeartbeatName): Promise<number | null> {
  return db.prepare('SELECT at FROM heartbeats WHERE name = ?').bind(name).first<number>('at');
}
