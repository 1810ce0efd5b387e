import { env } from 'cloudflare:workers';

/**
 * Puts many submissions into the database at once, as far as lists and sweeps look at them: each a millisecond after the
 * one before, with its first event. Nothing in them is sealed.
 *
 * @param columns replace what a fresh submission has, in SQL.
 */
export async function manyRows(
  count: number,
  firstReceivedAt: number,
  columns: Readonly<Record<string, string>> = {},
): Promise<void> {
  const row = {
    id: `printf('019ab000-0000-7000-8000-%012d', ?1 + number)`,
    reference: `printf('%08d', ?1 + number)`,
    kind: `'contact'`,
    locale: `'en'`,
    received_at: '?3 + number',
    key_id: `'k1'`,
    sealed: `x'00'`,
    code_hash: `x'00'`,
    notice_owed_at: '?3 + number',
    notice_due_at: '?3 + number',
    ...columns,
  };
  const before = await env.DB.prepare('SELECT count(*) AS count FROM submissions').first<number>(
    'count',
  );
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO submissions (${Object.keys(row).join(', ')})
       WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?2)
       SELECT ${Object.values(row).join(', ')} FROM numbers`,
    ).bind(before, count, firstReceivedAt),
    env.DB.prepare(
      `INSERT INTO events (submission_id, at, kind, previous_hash, hash)
       SELECT id, received_at, 'received', '', id FROM submissions WHERE rowid > ?`,
    ).bind(before),
  ]);
}

/** Looks of a busy year in the chain of the desk, numbered. */
export const manyLooks = (from: number, to: number) =>
  env.DB.prepare(
    `INSERT INTO events (at, kind, previous_hash, hash)
     WITH RECURSIVE numbers (number) AS (SELECT ?1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?2)
     SELECT 1, 'list-viewed', number - 1, number FROM numbers`,
  )
    .bind(from, to)
    .run();
