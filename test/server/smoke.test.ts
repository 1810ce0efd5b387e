import { afterEach, describe, expect, vi } from 'vitest';
import { siteAt } from '../../scripts/smoke/site.ts';
import { smoke } from '../../scripts/smoke/smoke.ts';
import { runScript } from '../scripts/run-script.ts';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';

const now = Date.UTC(2026, 11, 1);

/** What a person sent, as every table has it. */
const person = `'019ab000-0000-7000-8000-000000000001'`;
const whatIsThere = [
  `INSERT INTO heartbeats VALUES ('sweep', ${now})`,
  `INSERT INTO submissions (id, reference, kind, locale, received_at, key_id, sealed, code_hash, notice_owed_at, notified_at, notice_due_at)
   VALUES (${person}, '22222222', 'contact', 'en', ${now}, 'k1', x'0102', x'00', ${now}, ${now}, ${now})`,
  `INSERT INTO events (submission_id, at, kind, previous_hash, hash) VALUES (${person}, ${now}, 'received', '', 'aa')`,
];

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(async () => {
  await site.forget();
  await site.db.batch(whatIsThere.map((sql) => site.db.prepare(sql)));
});
afterEach(() => site.db.exec('DROP TRIGGER IF EXISTS broken'));

const breaks = (when: string) =>
  site.db.exec(
    `CREATE TRIGGER broken ${when} BEGIN SELECT raise(ABORT, 'Network connection lost'); END`,
  );

/** Tries a site out as the command does, without its words. */
async function tryOut(address = site.url.origin) {
  const silenced = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { failures, left } = await smoke(siteAt(address, {}), now);
  silenced.mockRestore();
  return { failures: failures.map(({ step, why }) => `${step}: ${why}`), left };
}

const rowsOf = async (sql: string) => (await site.db.prepare(sql).all()).results;
/** What was sent in this test, but for the person's. */
const checks = () => rowsOf(`SELECT * FROM submissions WHERE id <> ${person}`);

/** The command itself, which takes the time from the clock. */
async function command() {
  await site.sweep();
  return runScript(['scripts/vod.ts', 'smoke', site.url.origin]);
}

describe('npm run vod -- smoke', () => {
  it('goes the whole way, and says each step', async () => {
    const { code, stdout, stderr } = await command();
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.includes(' ok '))).toEqual(
      [
        'health',
        'the form',
        'the answers once more',
        'sending',
        "the coordinator's list",
        'erasing',
        'nothing left',
      ].map((name): unknown => expect.stringMatching(`^${name} \\.+ ok`)),
    );
  });

  it.each([
    {
      step: 'sending',
      when: 'BEFORE INSERT ON submissions',
      why: '/contact/received/ answers with 503, not with 200.',
      next: /It may have been saved all the same\./,
    },
    {
      step: 'erasing',
      when: 'BEFORE UPDATE OF withdrawn_at ON submissions',
      why: '/request/ answers with 503, not with 200.',
      next: /The check \S+ was not erased\. Mark it as spam at the desk/,
    },
  ])('alarms when $step fails, and says why and what to do', async ({ step, when, why, next }) => {
    await breaks(when);
    const { code, stderr } = await command();
    expect(code).toBe(1);
    expect(stderr).toContain('ALARM');
    expect(stderr).toContain(`- ${step}: ${why}`);
    expect(stderr).toMatch(next);
    expect(stderr).toContain('docs/operate.md');
  });
});

describe('smoke', () => {
  it('leaves of its check that it was there, and no word of it', async () => {
    expect((await tryOut()).failures).toEqual([]);
    expect(await checks()).toMatchObject([
      { suspicion: 'check', state: 'withdrawn', sealed: null, key_id: null },
    ]);
  });

  it('sends nobody a mail, neither then nor with the next sweep', async () => {
    const before = await site.mails();
    await tryOut();
    await site.sweep();
    expect(await site.mails()).toEqual(before);
  });

  it('touches nothing that a person sent', async () => {
    const persons = () =>
      Promise.all([
        rowsOf(`SELECT * FROM submissions WHERE id = ${person}`),
        rowsOf(`SELECT * FROM events WHERE submission_id = ${person}`),
      ]);
    const before = await persons();
    await tryOut();
    expect(await persons()).toEqual(before);
  });

  // What is wrong with the health is in test/scripts/smoke.test.ts.
  it('tries the rest all the same when the health is not well', async () => {
    await site.db.prepare('DELETE FROM heartbeats').run();
    expect((await tryOut()).failures).toEqual([
      expect.stringMatching(/^health: The cron run last came to its end never/),
    ]);
    expect(await checks()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('fails when nothing answers', async () => {
    const { failures } = await tryOut('http://127.0.0.1:1');
    expect(failures).toContain('the form: http://127.0.0.1:1 does not answer.');
  });

  it('fails where the desk is shut, and erases what it sent all the same', async ({ shutSite }) => {
    await shutSite.forget();
    const { failures, left } = await tryOut(shutSite.url.origin);
    expect(failures).toContainEqual(
      expect.stringMatching(/^the coordinator's list: \/coordinator\/\S+ answers with 403, not/),
    );
    expect(left).toBeUndefined();
    const { results } = await shutSite.db.prepare('SELECT state, sealed FROM submissions').all();
    expect(results).toEqual([{ state: 'withdrawn', sealed: null }]);
  });
});
