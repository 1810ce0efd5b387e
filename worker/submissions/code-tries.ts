/** How many wrong codes a reference takes before it is locked, and for how long (milliseconds). */
export const triesAllowed = 5;
export const lockedFor = 3_600_000;

/**
 * Counts a try before it is looked at, so that tries at the same moment can't pass together. A reference that nobody
 * has is counted and locked like any other: it must not be told apart. The same code tried again is the same try: it
 * tells nobody more, and mostly somebody sent what they have on paper once more.
 *
 * @param codeHash what is kept of the code that is tried.
 * @returns whether this try may be looked at.
 */
export async function countTry(
  db: D1Database,
  reference: string,
  codeHash: Uint8Array,
  now: number,
): Promise<boolean> {
  const tries = await db
    .prepare(
      `INSERT INTO code_tries (reference, tries, last_at, last_hash) VALUES (?1, 1, ?2, ?5)
       ON CONFLICT (reference) DO UPDATE SET
         tries = CASE WHEN last_at <= ?3 THEN 1 WHEN last_hash = ?5 THEN tries ELSE tries + 1 END,
         last_at = CASE WHEN last_at > ?3 AND (tries >= ?4 OR last_hash = ?5) THEN last_at ELSE ?2 END,
         last_hash = ?5
       RETURNING tries`,
    )
    .bind(reference, now, now - lockedFor, triesAllowed, codeHash)
    .first<number>('tries');
  return tries !== null && tries <= triesAllowed;
}

/** Forgets the tries of a reference after a right code. */
export async function forgetTries(db: D1Database, reference: string): Promise<void> {
  await db.prepare('DELETE FROM code_tries WHERE reference = ?').bind(reference).run();
}

/** Forgets the tries that count no more. */
export async function forgetOldTries(db: D1Database, now: number): Promise<void> {
  await db
    .prepare('DELETE FROM code_tries WHERE last_at <= ?')
    .bind(now - lockedFor)
    .run();
}
