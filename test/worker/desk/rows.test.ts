import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgram } from '../../../bench/assumptions.ts';
import { manyLooks } from '../many-rows.ts';
import { countingDatabase } from '../watched-database.ts';
import { coordinator, received, visit } from './at-the-desk.ts';

/** What a look costs, in rows. */
async function costOf(path: string, what: 'read' | 'written') {
  const { db, costs } = countingDatabase(env.DB);
  await visit(path, coordinator, { DB: db });
  expect(costs.length).toBeGreaterThan(2);
  return costs.reduce((sum, cost) => sum + cost[what], 0);
}

describe('a look at the desk', () => {
  it.each([
    ...['', 'submissions/', 'audit/', 'counts/', 'health/'],
    ...['submissions/REF/', 'submissions/REF/telephone/', 'submissions/REF/?print=yes'],
  ])('reads as many rows after two thousand looks as after few: /coordinator/%s', async (page) => {
    const { reference } = await received(1);
    const path = `/coordinator/${page.replace('REF', reference)}`;
    await manyLooks(1, 150);
    const few = await costOf(path, 'read');
    await manyLooks(200, 2000);
    expect(await costOf(path, 'read')).toBeLessThanOrEqual(few + 10);
  });

  it('writes no more rows than what a year costs is reckoned by', async () => {
    expect(await costOf('/coordinator/submissions/', 'written')).toBe(
      aProgram.rowsWrittenADeskPage,
    );
  });
});
