import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgram } from '../../../bench/assumptions.ts';
import { countingDatabase, type Cost } from '../watched-database.ts';
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
  it.each([
    '',
    'submissions/',
    'audit/',
    'counts/',
    'health/',
    'submissions/REF/',
    'submissions/REF/telephone/',
    'submissions/REF/?print=yes',
  ])('reads as many rows after ten thousand looks as after none: /coordinator/%s', async (page) => {
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
  });

  it('writes no more rows than what a year costs is reckoned by', async () => {
    const { db, costs } = countingDatabase(env.DB);
    await see('/coordinator/submissions/', db);
    const written = costs.reduce((sum, { written }) => sum + written, 0);
    expect(written).toBe(aProgram.rowsWrittenADeskPage);
  });
});
