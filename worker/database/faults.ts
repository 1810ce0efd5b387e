/** What can be wrong until somebody puts it right. */
export type FaultName = 'coordinator-address' | 'second-address' | 'access-keys';

/** Records a fault with the platform's code for it. It keeps the time of its beginning. */
export async function recordFault(
  db: D1Database,
  name: FaultName,
  code: string,
  now: number,
): Promise<void> {
  await db
    .prepare(
      'INSERT INTO faults (name, code, since) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE SET code = ?2',
    )
    .bind(name, code, now)
    .run();
}

/** The statement that forgets a fault that is over. */
export function forgetFault(db: D1Database, name: FaultName): D1PreparedStatement {
  return db.prepare('DELETE FROM faults WHERE name = ?').bind(name);
}

export interface Fault {
  readonly name: string;
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Every fault there is now, the oldest first. */
export async function currentFaults(db: D1Database): Promise<readonly Fault[]> {
  const { results } = await db.prepare('SELECT name, code, since FROM faults ORDER BY since').all<{
    name: string;
    code: string;
    since: number;
  }>();
  return results;
}
