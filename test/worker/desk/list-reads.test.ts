import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import {
  countingDatabase,
  watchedDatabase,
  type Cost,
  type Statement,
} from '../watched-database.ts';
import { accessFor, ask, coordinator, received } from './at-the-desk.ts';

const see = (path: string, DB = env.DB) =>
  ask(path, {}, { access: accessFor(coordinator.email), env: { DB } });

/** Looks of a busy year, in the chain of the desk. */
const manyLooks = (from: number, to: number) =>
  env.DB.prepare(
    `INSERT INTO events (at, kind, previous_hash, hash)
     WITH RECURSIVE numbers (number) AS (SELECT ?1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?2)
     SELECT 1, 'list-viewed', number - 1, number FROM numbers`,
  )
    .bind(from, to)
    .run();

describe('a look at the desk', () => {
  it.each(['', 'audit/', 'counts/', 'health/', 'submissions/REF/', 'submissions/REF/?print=yes'])(
    'reads as many rows after ten thousand looks as after none: /coordinator/%s',
    async (page) => {
      const { reference } = await received(1);
      const path = `/coordinator/${page.replace('REF', reference)}`;
      await manyLooks(1, 150);
      const few = countingDatabase(env.DB);
      await see(path, few.db);
      await manyLooks(200, 10_000);
      const many = countingDatabase(env.DB);
      await see(path, many.db);
      const read = (costs: readonly Cost[]) => costs.reduce((sum, { read }) => sum + read, 0);
      expect(few.costs.length).toBeGreaterThan(2);
      expect(read(many.costs)).toBeLessThanOrEqual(read(few.costs) + 10);
    },
  );
});

describe('the list', () => {
  it('opens the rows of its page and no others', async () => {
    for (let number = 1; number <= 53; number++) await received(number);
    const opens = vi.spyOn(crypto.subtle, 'decrypt');
    await see('/coordinator/');
    expect(opens).toHaveBeenCalledTimes(50);
    opens.mockClear();
    await see('/coordinator/?page=2');
    expect(opens).toHaveBeenCalledTimes(3);
  });

  it.each(['', '?state=new&kind=interest&locale=en', '?apart=yes', '?reference=22222222'])(
    'finds its rows by an index: %s',
    async (query) => {
      const statements: Statement[] = [];
      const DB = watchedDatabase(env.DB, (statement) => {
        if (/^SELECT[^]*FROM submissions/.test(statement.sql.trim())) statements.push(statement);
      });
      await see(`/coordinator/${query}`, DB);
      const plans = await Promise.all(
        statements.map(async ({ sql, values }) => {
          const plan = env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...values);
          return (await plan.all<{ detail: string }>()).results.map(({ detail }) => detail);
        }),
      );
      expect(plans).toHaveLength(3);
      // Whole rows are gone to only by their number or a unique value; the rest stays within the list's index.
      for (const step of plans.flat().filter((step) => /\bsubmissions\b/.test(step)))
        expect(step).toMatch(
          / USING (?:INDEX submissions_(?:for_list|in_order)|COVERING INDEX|INTEGER PRIMARY KEY|INDEX sqlite_autoindex_)/,
        );
    },
  );
});
