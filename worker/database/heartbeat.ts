/** The scheduled runs that leave a heartbeat. */
export type HeartbeatName = 'sweep';

/** Records that a scheduled run came to its end. `now` in milliseconds since 1970. */
export async function recordHeartbeat(db: D1Database, name: HeartbeatName, now: number): Promise<void> {
  await db
    .prepare('INSERT INTO heartbeats (name, at) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET at = ?2')
    .bind(name, now)
    .run();
}

/** When a scheduled run last came to its end, or null if it never did. */
export async function lastHeartbeat(db: D1Database, name: HeartbeatName): Promise<number | null> {
  return db.prepare('SELECT at FROM heartbeats WHERE name = ?').bind(name).first<number>('at');
}
