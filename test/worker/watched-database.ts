import { aroundDatabase, type Statement } from '../../worker/database/around.ts';

/**
 * The database, with something done before each statement runs, alone or in a batch: it is noted, or fails, or
 * something else comes first.
 */
export const watchedDatabase = (
  db: D1Database,
  before: (statement: Statement) => void | Promise<void>,
): D1Database =>
  aroundDatabase(db, async ({ statements, ask }) => {
    for (const statement of statements) await before(statement);
    return ask();
  });

/** The database, failing as if it were overloaded at each statement that has these words. */
export function failingAt(db: D1Database, words: RegExp): D1Database {
  return watchedDatabase(db, ({ sql }) => {
    if (words.test(sql)) throw new Error('D1_ERROR: D1 DB is overloaded.');
  });
}

/** What a statement cost, as D1 bills it. */
export interface Cost {
  readonly sql: string;
  /** Rows that were gone through, of tables and indexes. */
  readonly read: number;
  /** Rows that were written, of tables and indexes. */
  readonly written: number;
}

/** The database, noting what each statement costs that runs, alone or in a batch. */
export function countingDatabase(db: D1Database): { db: D1Database; costs: readonly Cost[] } {
  const costs: Cost[] = [];
  const counting = aroundDatabase(db, async ({ statements, method, given: [column], ask }) => {
    // What gives one row tells no costs.
    const answer = (await ask(method === 'first' ? 'all' : method)) as D1Result | D1Result[];
    const results = [answer].flat();
    for (const [index, { sql }] of statements.entries()) {
      const { rows_read: read = 0, rows_written: written = 0 } = results[index]?.meta ?? {};
      costs.push({ sql, read, written });
    }
    if (method !== 'first') return answer;
    const row = results[0]?.results[0] as Record<string, unknown> | undefined;
    return (typeof column === 'string' ? row?.[column] : row) ?? null;
  });
  return { db: counting, costs };
}
