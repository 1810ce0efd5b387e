import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../worker/sweep.ts';
import { clockStartsAt } from './clock.ts';
import { fakeBinding } from './fake-mailer.ts';
import { logged } from './logged.ts';
import { manyRows } from './many-rows.ts';
import { config } from './received.ts';
import { rowsOf, sampleTime } from './saved.ts';
import { watchedDatabase } from './watched-database.ts';

const day = 86_400_000;
const now = sampleTime + 60 * day;
clockStartsAt(now);

/** What one invocation may ask of other services on the free plan; each statement of a batch and each mail is counted. */
const allowed = 50;
const overLimit =
  'statements and mails of one sweep: to make room, send fewer notices in each (worker/notices/notify.ts)';

const rule = { kind: 'contact', days: 30, schedule: 'RDA 2026-1' };
const retention = [
  { ...rule, state: 'closed' },
  { ...rule, state: 'spam' },
] as const;

/** What waits for the sweep, and what a row of each sort has. */
const pending = {
  'owed notices': { received_at: `${now - 1000}` },
  'set apart': { suspicion: `'pace'` },
  unopened: { notified_at: '1' },
  closed: { opened_at: '1', notified_at: '1', closed_at: '1' },
  spam: { opened_at: '1', notified_at: '1', spam_at: '1' },
};

/** One run of the cron. `before` comes before each statement. */
async function run(before: (sql: string) => void = () => undefined) {
  let asked = 0;
  const DB = watchedDatabase(env.DB, ({ sql }) => {
    asked++;
    before(sql);
  });
  const { binding: EMAIL, given } = fakeBinding();
  await sweep({ ...env, DB, EMAIL }, { ...config, retention });
  return {
    asked: asked + given.length,
    subjects: given.map((mail) => (mail as { subject: string }).subject),
  };
}

const purged = async () =>
  (await rowsOf('events'))
    .filter(({ kind }) => kind === 'purged')
    .map((row) => row['submission_id']);

describe('a sweep', () => {
  it.each(Object.entries(pending))(
    'stays within what one invocation may ask while hundreds wait: %s',
    async (_, columns) => {
      await manyRows(500, sampleTime, columns);
      for (let sweeps = 0; sweeps < 2; sweeps++)
        expect((await run()).asked, overLimit).toBeLessThanOrEqual(allowed);
    },
  );

  it('stays within it while everything waits at once', async () => {
    for (const columns of Object.values(pending)) await manyRows(100, sampleTime, columns);
    for (let sweeps = 0; sweeps < 3; sweeps++)
      expect((await run()).asked, overLimit).toBeLessThanOrEqual(allowed);
  });

  it('asks as much while little waits as while much does, or less', async () => {
    await manyRows(100, sampleTime, pending.closed);
    const few = await run();
    await manyRows(900, sampleTime, pending.closed);
    expect((await run()).asked).toBeLessThanOrEqual(few.asked);
  });

  it('goes on where the one before ended, and sends no notice twice', async () => {
    await manyRows(23, sampleTime, pending['owed notices']);
    const subjects: string[] = [];
    for (let sweeps = 0; sweeps < 6; sweeps++) subjects.push(...(await run()).subjects);
    expect(subjects).toHaveLength(23);
    expect(new Set(subjects).size).toBe(23);
  });

  it('comes to everything that is to be erased, each once', async () => {
    await manyRows(120, sampleTime, pending.closed);
    await run();
    expect(await purged()).toHaveLength(50);
    await run();
    await run();
    expect(new Set(await purged()).size).toBe(120);
    expect(await purged()).toHaveLength(120);
  });

  it.each([
    { where: 'before it looks', words: /closed_at <= / },
    { where: 'at its first statement', words: /^INSERT INTO events/ },
    { where: 'after the events', words: /^UPDATE submissions SET purged_at/ },
    { where: 'at its last statement', words: /^DELETE FROM notes/ },
  ])('that is cut off $where erases nothing by half', async ({ words }) => {
    logged();
    await manyRows(60, sampleTime, pending.closed);
    await run((sql) => {
      if (words.test(sql)) throw new Error('cut off');
    });
    expect(await purged()).toEqual([]);
    expect((await rowsOf('submissions')).filter(({ purged_at }) => purged_at !== null)).toEqual([]);
    await run();
    await run();
    expect(new Set(await purged()).size).toBe(60);
  });

  it('reminds of all that nobody opened, however many were reminded of before', async () => {
    await manyRows(130, now - 3 * day, { notified_at: '1' });
    for (let sweeps = 0; sweeps < 3; sweeps++) await run();
    const reminded = (await rowsOf('submissions')).filter(
      ({ reminded_at }) => reminded_at !== null,
    );
    expect(reminded).toHaveLength(130);
  });
});
