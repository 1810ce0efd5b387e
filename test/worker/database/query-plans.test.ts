import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../../../worker/desk/actions/actions.ts';
import { sweep } from '../../../worker/sweep.ts';
import { coordinator, postAtDesk, received as atTheDesk, visit } from '../desk/at-the-desk.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { everyPrepared } from '../prepared-in-source.ts';
import { config, received, wrongCode } from '../received.ts';
import { idNumber, saved, sampleId } from '../saved.ts';
import { post, request, type Fields } from '../through-the-worker.ts';
import type { Statement } from '../../../worker/database/around.ts';
import { watchedDatabase } from '../watched-database.ts';

const message = {
  submission: idNumber(2),
  message: 'Words',
  reach: 'email',
  email: 'me@mail.example',
  'email-say': 'yes',
};
const rule = { kind: 'contact', days: 1, schedule: 'RDA 2026-1' };
const retention = [
  { ...rule, state: 'closed' },
  { ...rule, state: 'spam' },
] as const;

/** People send and come back, and an uptime check asks. */
async function visits(DB: D1Database): Promise<void> {
  const { credentials } = await received();
  // The second time, as by somebody who reloads the receipt.
  for (const sent of [message, message]) await post('/contact/received/', sent, { DB });
  const reach = { reach: 'email', email: 'me@mail.example', 'email-say': 'yes' };
  await post('/request/change-contact/', { ...credentials, ...reach }, { DB });
  await post('/request/', { ...credentials, code: wrongCode }, { DB });
  await request('/health', {}, { DB });
  for (const action of ['hold', 'resume', 'withdraw-now'])
    await post('/request/', { ...credentials, action }, { DB });
}

/** A coordinator enters what is told by telephone, and does all that somebody on the telephone asks for. */
async function onTheTelephone(
  see: (path: string) => Promise<Response>,
  send: (path: string, fields: Fields) => Promise<Response>,
): Promise<void> {
  const entered = { ...message, submission: idNumber(8), 'page-language': 'es' };
  // The second time with other words: what was saved is looked up.
  for (const name of ['One', 'Other'])
    await send('enter/contact/', { ...entered, 'arrived-by': 'telephone', name });
  const reference = await env.DB.prepare('SELECT reference FROM submissions WHERE id = ?')
    .bind(idNumber(8))
    .first<string>('reference');
  const path = `submissions/${reference ?? ''}/telephone/`;
  await see(path);
  for (const [index, action] of ['held', 'resumed', 'changed', 'withdrawn'].entries())
    await send(path, { ...message, sure: 'answers', action, version: String(index + 1) });
}

/** A coordinator goes to every address of the desk, selects in every way, and does everything that can be done. */
async function work(DB: D1Database): Promise<void> {
  const { reference } = await atTheDesk(7);
  const { reference: other } = await atTheDesk(8);
  const surroundings = { DB, RETENTION: [...retention] };
  const see = (path: string) => visit(`/coordinator/${path}`, coordinator, surroundings);
  const send = (path: string, fields: Fields) =>
    postAtDesk(`/coordinator/${path}`, fields, coordinator, { env: surroundings });
  for (const query of [
    '',
    '?apart=yes',
    '?kind=contact&locale=es',
    '?state=new',
    '?state=closed&kind=interest',
    '?state=opened&apart=yes',
    `?reference=${reference}`,
    '?reference=none',
    '?page=2',
    '?mine=yes',
    '?mine=yes&outcome=met&state=closed',
    '?outcome=met&kind=interest',
    '?outcome=met&apart=yes',
  ])
    await see(`submissions/${query}`);
  for (const path of [
    '',
    '?mine=yes',
    'counts/',
    'counts/counts.csv',
    'audit/',
    'audit/?page=2',
    'health/',
    'enter/interest/',
  ])
    await see(path);
  await send('health/', {});
  await send('export/', { as: 'csv' });
  await send('export/', { as: 'print', chosen: reference });
  await see(`submissions/${reference}/`);
  await onTheTelephone(see, send);
  for (const sought of ['Ana Ruiz', '(555) 010-0199']) {
    const found = await send('search/', { sought });
    await see((found.headers.get('Location') ?? '').replace('/coordinator/', ''));
  }
  await send(`submissions/${reference}/person/`, { change: 'joined', other });
  await see(`submissions/${reference}/`);
  await send(`submissions/${reference}/person/`, { change: 'parted' });
  for (const action of Object.keys(actions)) {
    const row = await env.DB.prepare('SELECT version FROM submissions WHERE reference = ?')
      .bind(reference)
      .first<number>('version');
    const fields = { how: 'telephone', when: '2026-11-22T10:30', note: 'Noted', reason: 'asked' };
    const chosen = { outcome: 'met', member: coordinator.email, to: 'tried' };
    await send(`submissions/${reference}/`, {
      ...fields,
      ...chosen,
      ...(action === 'erased' && { reference }),
      action,
      version: String(row),
    });
    await see(`submissions/${reference}/?done=${action}`);
  }
}

/** The cron comes, with something to do in every part. */
async function cron(DB: D1Database): Promise<void> {
  await saved({ id: idNumber(3), suspicion: 'pace' });
  await saved({ id: idNumber(4) });
  await saved({ id: idNumber(5) });
  const past = 'opened_at = 1, notified_at = 1, closed_at = 1';
  await env.DB.prepare(`UPDATE submissions SET ${past} WHERE id = ?`).bind(idNumber(5)).run();
  await env.DB.prepare('UPDATE submissions SET notified_at = 1 WHERE id = ?').bind(sampleId).run();
  const days = new Set(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  const always = { ...config.unread.workingHours, days, from: 0, to: 24 };
  const late = { ...config, unread: { hours: 0, workingHours: always }, retention };
  const refused = fakeBinding(() => Promise.reject(codedError('E_RECIPIENT_SUPPRESSED')));
  const busy = fakeBinding(() => Promise.reject(codedError('E_RATE_LIMIT_EXCEEDED')));
  for (const { binding: EMAIL } of [busy, refused, fakeBinding()]) {
    await sweep({ ...env, DB, EMAIL }, late);
    await env.DB.batch([
      env.DB.prepare('UPDATE submissions SET notice_due_at = 1'),
      env.DB.prepare('DELETE FROM heartbeats'),
    ]);
  }
}

const ways = { visits, work, cron };
type Way = keyof typeof ways;

/** A statement that ran, with how the database looks for its rows, step by step. */
interface Ran extends Statement {
  readonly way: Way;
  readonly plan: readonly string[];
}

/** Goes all ways, and gives every statement that ran, once a way. */
async function everythingThatRuns(): Promise<readonly Ran[]> {
  const seen = new Map<string, Statement & { way: Way }>();
  for (const way of ['visits', 'work', 'cron'] as const) {
    const DB = watchedDatabase(env.DB, (statement) => {
      seen.set(`${way} ${statement.sql}`, { ...statement, way });
    });
    await ways[way](DB);
  }
  return Promise.all(
    [...seen.values()].map(async (statement) => {
      const explained = env.DB.prepare(`EXPLAIN QUERY PLAN ${statement.sql}`);
      const { results } = await explained.bind(...statement.values).all<{ detail: string }>();
      return { ...statement, plan: results.map(({ detail }) => detail) };
    }),
  );
}

let ran: readonly Ran[] = [];
beforeAll(async () => {
  logged();
  ran = await everythingThatRuns();
}, 60_000);

/** The steps of a way's plans that fit a pattern, with their statements. */
const stepsThat = (fit: RegExp, of: Way) =>
  ran
    .filter(({ way }) => way === of)
    .flatMap(({ plan, sql }) =>
      plan.filter((step) => fit.test(step)).map((step) => `${step}: ${sql}`),
    );

/**
 * Reads all of a table, or of an index over all of it. The indexes of what is owed hold only that, so that reading one
 * from end to end reads no other row.
 */
const scans =
  /^SCAN (?:submissions|events|earlier|notes|terms|own|others)\b(?!.* USING (?:COVERING )?INDEX submissions_owed_)/;

describe('every statement', () => {
  it('that the code prepares runs on one of the ways that are looked at', () => {
    const prepared = everyPrepared();
    const never = prepared.filter(({ pattern }) => !ran.some(({ sql }) => pattern.test(sql)));
    expect(never.map(({ file, pattern }) => `${file}: ${pattern.source}`)).toEqual([]);
    expect(prepared.length).toBeGreaterThan(40);
  });

  it.each<Way>(['visits', 'work', 'cron'])('of the %s finds its rows by an index', (way) => {
    expect(stepsThat(scans, way)).toEqual([]);
  });

  it.each<Way>(['visits', 'cron'])('of the %s sorts no more rows than it gives', (way) => {
    const sorts = stepsThat(/TEMP B-TREE FOR (?!LAST TERM)/, way);
    // The faults are a handful, and rows of one and the same time ("last term") as good as none; the day's record sorts
    // what is new in a day, and the morning's mail what is due.
    const few = /FROM (?:faults|events NOT INDEXED|submissions INDEXED BY submissions_by_next)/;
    expect(sorts.filter((sort) => !few.test(sort))).toEqual([]);
  });

  it('of the list sorts the rows of its page and no others', () => {
    const lists = ran.filter(({ sql }) => sql.includes('LIMIT ? OFFSET ?'));
    const sorts = lists.map(({ plan }) => plan.filter((step) => step.endsWith('FOR ORDER BY')));
    expect(sorts.length).toBeGreaterThan(4);
    expect(sorts.filter(({ length }) => length > 1)).toEqual([]);
  });

  it('has its values bound, and none in its text', () => {
    for (const { sql } of ran)
      expect(sql).not.toMatch(/mail\.example|vod\.example|Words|Noted|Ana|0199|[A-Z0-9]{8}-/);
  });
});
