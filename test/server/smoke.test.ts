import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { showReference } from '../../worker/submissions/reference.ts';
import { runScript, type Ended } from '../scripts/run-script.ts';
import { serveSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

/** What a person sent, as every table has it. */
const person = `'019ab000-0000-7000-8000-000000000001'`;
const personsRows = async (): Promise<unknown> =>
  Promise.all(
    [
      `SELECT * FROM submissions WHERE id = ${person}`,
      `SELECT * FROM events WHERE submission_id = ${person}`,
    ].map(async (sql) => (await site.db.prepare(sql).all()).results),
  );

beforeEach(async () => {
  await site.sweep();
  const time = Date.now();
  await site.db.batch([
    site.db
      .prepare(
        `INSERT INTO submissions (id, reference, kind, locale, received_at, key_id, sealed, code_hash, notice_owed_at, notified_at, notice_due_at)
         VALUES (${person}, '22222222', 'contact', 'en', ?1, 'k1', x'0102', x'00', ?1, ?1, ?1)`,
      )
      .bind(time),
    site.db
      .prepare(
        `INSERT INTO events (submission_id, at, kind, previous_hash, hash) VALUES (${person}, ?1, 'received', '', 'aa')`,
      )
      .bind(time),
  ]);
});
afterEach(async () => {
  await site.db.exec('DROP TRIGGER IF EXISTS broken');
  await site.forget();
});

const run = (address = site.url.origin): Promise<Ended> => runScript(['scripts/smoke.ts', address]);

/** What was sent in this test, but for the person's. */
const checks = async (): Promise<Record<string, unknown>[]> =>
  (await site.db.prepare(`SELECT * FROM submissions WHERE id <> ${person}`).all()).results;

describe('npm run smoke', () => {
  it('goes the whole way, and says each step', async () => {
    const { code, stdout, stderr } = await run();
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

  it('leaves of its check that it was there, and no word of it', async () => {
    await run();
    expect(await checks()).toEqual([
      expect.objectContaining({
        suspicion: 'check',
        state: 'withdrawn',
        sealed: null,
        key_id: null,
      }),
    ]);
  });

  it('sends nobody a mail, neither then nor with the next sweep', async () => {
    const before = await site.mails();
    await run();
    await site.sweep();
    expect(await site.mails()).toEqual(before);
  });

  it('touches nothing that a person sent', async () => {
    const before = await personsRows();
    await run();
    expect(await personsRows()).toEqual(before);
  });

  it.each([
    {
      step: 'sending',
      broken: 'BEFORE INSERT ON submissions',
      why: 'Sending answers with 503, not with 200.',
      next: 'It may have been saved all the same.',
    },
    {
      step: 'erasing',
      broken: 'BEFORE UPDATE OF withdrawn_at ON submissions',
      why: 'Withdrawing answers with 503, not with 200.',
      next: 'was not erased. Mark it as spam at the desk',
    },
  ])(
    'alarms when $step fails, and says why and what to do',
    async ({ step, broken, why, next }) => {
      await site.db.exec(
        `CREATE TRIGGER broken ${broken} BEGIN SELECT raise(ABORT, 'Network connection lost'); END`,
      );
      const { code, stderr } = await run();
      expect(code).toBe(1);
      expect(stderr).toContain('ALARM');
      expect(stderr).toContain(`- ${step}: ${why}`);
      expect(stderr).toContain(next);
      expect(stderr).toContain('docs/operate.md');
    },
  );

  it('names what it could not erase', async () => {
    await site.db.exec(
      `CREATE TRIGGER broken BEFORE UPDATE OF withdrawn_at ON submissions BEGIN SELECT raise(ABORT, 'no'); END`,
    );
    const { stderr } = await run();
    const [left] = await checks();
    expect(stderr).toContain(`The check ${showReference(String(left?.['reference']))} was not`);
  });

  it.each([
    {
      what: 'no sweep came to its end for a while',
      sql: `UPDATE heartbeats SET at = at - 1800000 WHERE name = 'sweep'`,
      why: 'health: The cron run last came to its end at ',
    },
    {
      what: 'no sweep ever did',
      sql: 'DELETE FROM heartbeats',
      why: 'health: The cron run last came to its end never',
    },
    {
      what: 'a notice waits for long',
      sql: `UPDATE submissions SET notified_at = NULL, notice_owed_at = notice_owed_at - 4000000 WHERE id = ${person}`,
      why: 'health: A notice to the coordinator has waited for 400',
    },
    {
      what: 'a mail address is refused',
      sql: `INSERT INTO faults VALUES ('coordinator-address', 'E_RECIPIENT_SUPPRESSED', 0)`,
      why: 'health: A fault is recorded: coordinator-address, E_RECIPIENT_SUPPRESSED.',
    },
  ])('alarms when $what, and tries the rest all the same', async ({ sql, why }) => {
    await site.db.prepare(sql).run();
    const { code, stderr, stdout } = await run();
    expect(code).toBe(1);
    expect(stderr).toContain(`- ${why}`);
    expect(stdout).toMatch(/^nothing left \.+ ok/m);
  });

  it('alarms when nothing answers', async () => {
    const { code, stderr } = await run('http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(stderr).toContain('- the form: http://127.0.0.1:1 does not answer.');
  });
});

describe('npm run smoke, where the desk is shut', () => {
  let shut: ServedSite;
  beforeAll(async () => {
    shut = await serveSite({}, { ACCESS_AUDIENCE: '' });
  });
  afterAll(() => shut.close());

  it('alarms, and erases what it sent all the same', async () => {
    await shut.sweep();
    const { code, stderr } = await run(shut.url.origin);
    expect(code).toBe(1);
    expect(stderr).toContain("- the coordinator's list: The coordinator's list answers with 403");
    expect(stderr).not.toContain('was not erased');
    const { results } = await shut.db.prepare('SELECT state, sealed FROM submissions').all();
    expect(results).toEqual([{ state: 'withdrawn', sealed: null }]);
  });
});
