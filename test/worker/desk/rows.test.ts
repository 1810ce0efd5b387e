import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../../worker/sweep.ts';
import { sampleTime } from '../clock.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { manyLooks, manyRows } from '../many-rows.ts';
import { config } from '../received.ts';
import { countingDatabase, type Cost } from '../watched-database.ts';
import { coordinator, received, visit } from './at-the-desk.ts';

const day = 86_400_000;

const sum = (costs: readonly Cost[], what: 'read' | 'written') =>
  costs.reduce((total, cost) => total + cost[what], 0);

/** What a look costs, in rows. */
async function costOf(path: string, what: 'read' | 'written' = 'read') {
  const { db, costs } = countingDatabase(env.DB);
  const answer = await visit(path, coordinator, { DB: db });
  expect(answer.status).toBe(200);
  expect(costs.length).toBeGreaterThan(2);
  return sum(costs, what);
}

/** What an office has of the years before: most is closed, one in 25 was set apart, and some twenty are new or worked on. */
async function history(submissions: number): Promise<void> {
  const waits = `number % ${String(Math.ceil(submissions / 20))} = 1`;
  await manyRows(submissions, sampleTime - 400 * day, {
    opened_at: `CASE WHEN number % 2 = 0 OR NOT (${waits}) THEN ?3 + number END`,
    closed_at: `CASE WHEN NOT (${waits}) THEN ?3 + number END`,
    notified_at: '?3 + number',
    suspicion: `CASE WHEN number % 25 = 2 THEN 'pace' END`,
  });
  await manyLooks(1, 5 * submissions);
}

/** The pages of the desk, with about how many rows each shows of what is there. */
const pages = [
  { page: '', shows: 21 },
  { page: 'submissions/', shows: 50 },
  { page: 'submissions/?state=closed&kind=contact', shows: 50 },
  { page: 'submissions/?state=new', shows: 10 },
  { page: 'submissions/?apart=yes', shows: 50 },
  { page: 'submissions/?page=2', shows: 50 },
  { page: 'audit/', shows: 100 },
  { page: 'audit/?page=20', shows: 100 },
  { page: 'counts/', shows: 20 },
  { page: 'health/', shows: 50 },
  { page: 'submissions/REF/', shows: 5 },
  { page: 'submissions/REF/?print=yes', shows: 5 },
  { page: 'submissions/REF/telephone/', shows: 1 },
];

describe.each([100, 10_000])('a desk of %d submissions', (submissions) => {
  it('reads no more for a page than a few rows for each that it shows', async () => {
    logged();
    const { reference } = await received(1);
    await history(submissions);
    for (const { page, shows } of pages) {
      const read = await costOf(`/coordinator/${page.replace('REF', reference)}`);
      expect(read, page).toBeLessThanOrEqual(5 * shows + 20);
    }
  });

  it('reads no more than fifty rows for a sweep with nothing to do', async () => {
    await history(submissions);
    const run = async () => {
      const { db, costs } = countingDatabase(env.DB);
      await sweep({ ...env, DB: db, EMAIL: fakeBinding().binding }, config);
      return sum(costs, 'read');
    };
    // What waits is told of first.
    for (let sweeps = 0; sweeps < 12; sweeps++) await run();
    expect(await run()).toBeLessThanOrEqual(50);
  });
});

it('writes six rows for a look, as the costs of a year are computed by', async () => {
  expect(await costOf('/coordinator/submissions/', 'written')).toBe(6);
});
