import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../../worker/sweep.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { config, received, wrongCode } from '../received.ts';
import { idNumber, saved, sampleId } from '../saved.ts';
import { emptyDatabaseForEachTest } from '../storage.ts';
import { post, request } from '../through-the-worker.ts';
import { watchedDatabase, type Statement } from '../watched-database.ts';

emptyDatabaseForEachTest();

const message = {
  submission: idNumber(2),
  message: 'Words',
  reach: 'email',
  email: 'me@mail.example',
  'email-say': 'yes',
};

/** Every statement that runs while people send and come back, an uptime check asks, and the cron comes. */
async function everyStatement(): Promise<readonly Statement[]> {
  const statements = new Map<string, Statement>();
  const DB = watchedDatabase(env.DB, (statement) => {
    statements.set(statement.sql, statement);
  });
  const { credentials } = await received();
  await saved({ id: idNumber(3), suspicion: 'pace' });
  await env.DB.prepare('UPDATE submissions SET notified_at = 1 WHERE id = ?').bind(sampleId).run();
  const { binding: EMAIL } = fakeBinding();
  await post('/contact/received/', message, { DB, EMAIL });
  const reach = { reach: 'email', email: 'me@mail.example', 'email-say': 'yes' };
  await post('/request/change-contact/', { ...credentials, ...reach }, { DB, EMAIL });
  await post('/request/', { ...credentials, code: wrongCode }, { DB, EMAIL });
  await request('/health', {}, { DB });
  const rule = { kind: 'contact', days: 1, schedule: 'RDA 2026-1' };
  const retention = [
    { ...rule, state: 'closed' },
    { ...rule, state: 'spam' },
  ] as const;
  const late = { ...config, unread: { ...config.unread, hours: 0 }, retention };
  const refused = fakeBinding(() =>
    Promise.reject(Object.assign(new Error('refused'), { code: 'E_RECIPIENT_SUPPRESSED' })),
  );
  await sweep({ ...env, DB, EMAIL: refused.binding }, late);
  await sweep({ ...env, DB, EMAIL }, late);
  for (const action of ['hold', 'resume', 'withdraw-now'])
    await post('/request/', { ...credentials, action }, { DB, EMAIL });
  return [...statements.values()];
}

describe('every statement', () => {
  let statements: readonly Statement[] = [];
  beforeEach(async () => {
    logged();
    statements = await everyStatement();
  });

  /** How the database would look for the rows, step by step. */
  async function planOf({ sql, values }: Statement): Promise<string[]> {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>();
    return results.map(({ detail }) => detail);
  }

  it('is seen: those that write and those that read each table', () => {
    const all = statements.map(({ sql }) => sql).join('\n');
    for (const words of [
      'INSERT INTO submissions',
      'INSERT INTO events',
      'UPDATE submissions SET notice_due_at',
      'UPDATE submissions SET notified_at',
      'escalated_at = ',
      'held_at = ?3',
      'held_at = NULL, version',
      'withdrawn_at = ?3',
      'changed_at = ?3',
      'closed_at <= ?1',
      'min(notice_owed_at)',
      'INSERT INTO heartbeats',
      'INSERT INTO faults',
      'DELETE FROM faults',
      'INSERT INTO code_tries',
      'DELETE FROM code_tries WHERE reference',
      'DELETE FROM code_tries WHERE last_at',
    ])
      expect(all).toContain(words);
    expect(statements.length).toBeGreaterThan(25);
  });

  it('reads submissions and events by an index', async () => {
    const scans: string[] = [];
    for (const statement of statements) {
      for (const step of await planOf(statement)) {
        // The indexes of what is owed hold only that, so that reading one from end to end reads no other row.
        if (
          /^SCAN (?:submissions|events|earlier)\b(?!.* USING (?:COVERING )?INDEX submissions_owed_)/.test(
            step,
          )
        )
          scans.push(`${step}: ${statement.sql}`);
      }
    }
    expect(scans).toEqual([]);
  });

  it('sorts no more rows than it gives', async () => {
    const sorts: string[] = [];
    for (const statement of statements) {
      const plan = await planOf(statement);
      // The faults are a handful, and rows of one and the same time ("last term") as good as none; the day's record sorts what is new in a day.
      if (plan.some((step) => /TEMP B-TREE FOR (?!LAST TERM)/.test(step)))
        if (!/FROM (?:faults|events NOT INDEXED)/.test(statement.sql))
          sorts.push(`${plan.join(' | ')}: ${statement.sql}`);
    }
    expect(sorts).toEqual([]);
  });

  it('has its values bound, and none in its text', () => {
    for (const { sql } of statements) expect(sql).not.toMatch(/mail\.example|Words|[A-Z0-9]{8}-/);
  });
});
