import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../worker/events/audit-hash.ts';
import { recordAudit } from '../../../worker/events/audit-record.ts';
import { hashOfEvent } from '../../../worker/events/event.ts';
import { record } from '../../../worker/events/record.ts';
import { verifyTrail, type EventRow, type KnownEnds } from '../../../worker/events/verify.ts';
import { hold, resume } from '../../../worker/submissions/changes.ts';
import { received } from '../desk/at-the-desk.ts';
import { rowsOf } from '../saved.ts';

const day = 86_400_000;

const events = async () => (await rowsOf('events')) as unknown as EventRow[];
const records = async () => (await rowsOf('audit_records')) as unknown as AuditRecord[];
/** The ends of chains, as whoever reads the whole trail reads them first. */
async function knownEnds(): Promise<KnownEnds> {
  const { results } = await env.DB.prepare('SELECT chain, hash FROM chain_ends').all<{
    chain: string;
    hash: string;
  }>();
  const newest = await env.DB.prepare('SELECT max(id) AS id FROM events').first<number>('id');
  return { ends: results.map(({ chain, hash }) => [chain, hash] as const), newest: newest ?? 0 };
}

const verify = async () => {
  const known = await knownEnds();
  return verifyTrail(await events(), await records(), known);
};

/** Two submissions and the desk, over two days, each with its record. */
async function twoDays() {
  const [one, two] = [await received(1), await received(2)];
  await hold(env.DB, one.id, 1);
  await recordAudit(env.DB, day);
  await resume(env.DB, one.id, 2);
  await hold(env.DB, two.id, 3);
  const looked = { at: 4, kind: 'list-viewed', actor: 'a@vod.example', detail: null } as const;
  await record(env.DB, { submissionId: null, ...looked });
  await recordAudit(env.DB, 2 * day);
}

/** One submission with three events, of which no record was made yet. */
async function today() {
  const { id } = await received();
  await hold(env.DB, id, 1);
  await resume(env.DB, id, 2);
}

/** Does to the trail what somebody could who has the whole database. */
async function tamper(sql: string) {
  await env.DB.batch(
    ['DROP TRIGGER events_never_change', 'DROP TRIGGER events_never_go', ...sql.split(';')].map(
      (statement) => env.DB.prepare(statement),
    ),
  );
}

describe('recordAudit', () => {
  it('records once a day, and nothing where nothing happened', async () => {
    await recordAudit(env.DB, 0);
    expect(await records()).toEqual([]);
    await received();
    await recordAudit(env.DB, day);
    await received(2);
    await recordAudit(env.DB, 2 * day - 1);
    expect(await records()).toHaveLength(1);
    await recordAudit(env.DB, 2 * day);
    // Each event is in the record of one day.
    expect(await verify()).toEqual({ events: 2, chains: 2, records: 2 });
  });

  it('records once for two runs at once', async () => {
    await received();
    await Promise.all([recordAudit(env.DB, day), recordAudit(env.DB, day)]);
    expect(await records()).toHaveLength(1);
  });
});

describe('verifyTrail', () => {
  it('finds that an untouched trail fits, and an empty one', async () => {
    expect(await verify()).toEqual({ events: 0, chains: 0, records: 0 });
    await twoDays();
    expect(await verify()).toEqual({ events: 6, chains: 3, records: 2 });
  });

  const changed = { table: 'events', id: 3, why: 'changed' };
  it.each([
    { what: 'another time', of: twoDays, sql: 'UPDATE events SET at = 9 WHERE id = 3' },
    { what: 'another actor', of: twoDays, sql: `UPDATE events SET actor = 'x' WHERE id = 3` },
    { what: 'another kind', of: twoDays, sql: `UPDATE events SET kind = 'resumed' WHERE id = 3` },
    { what: 'another detail', of: twoDays, sql: `UPDATE events SET detail = 'x' WHERE id = 3` },
    { what: 'another hash', of: twoDays, sql: `UPDATE events SET hash = 'x' WHERE id = 3` },
    {
      what: 'a row taken out, by the record that held it',
      of: twoDays,
      sql: 'DELETE FROM events WHERE id = 3',
      misfit: { table: 'audit_records', id: 1 },
    },
    {
      what: 'the last row of a day taken out',
      of: twoDays,
      sql: 'DELETE FROM events WHERE id = 6',
      misfit: { table: 'audit_records', id: 2, why: 'not-what-the-day-held' },
    },
    {
      what: 'a row that something else put in',
      of: twoDays,
      sql: `INSERT INTO events (at, kind) VALUES (1, 'viewed')`,
      misfit: { table: 'events', id: 7, why: 'outside-the-chain' },
    },
    {
      what: 'a row taken out since the last record, by the one after it',
      of: today,
      sql: 'DELETE FROM events WHERE id = 2',
      misfit: { table: 'events', id: 3, why: 'not-after-the-one-before' },
    },
    {
      what: 'newer rows taken out since the last record, by the last that is left',
      of: today,
      sql: 'DELETE FROM events WHERE id > 1',
      misfit: { table: 'events', id: 1, why: 'newest-are-gone' },
    },
    {
      what: 'a chain of which all rows were taken out',
      of: today,
      sql: 'DELETE FROM events',
      misfit: { table: 'events', id: 0, why: 'newest-are-gone' },
    },
    {
      what: 'an end of a chain taken out with newer rows',
      of: today,
      sql: 'DELETE FROM events WHERE id > 1; DELETE FROM chain_ends',
      misfit: { table: 'events', id: 1, why: 'newest-are-gone' },
    },
  ])('names $what', async ({ of, sql, misfit = changed }) => {
    await of();
    await tamper(sql);
    expect((await verify()).misfit).toMatchObject(misfit);
  });

  it('names the record when a whole chain was written anew', async () => {
    await twoDays();
    const own = (await events()).find(({ id }) => id === 6);
    if (!own) throw new Error('no event');
    const { at, kind, detail, nonce } = own;
    const rewritten = { submissionId: null, at, kind, actor: 'else', detail, nonce };
    const hash = await hashOfEvent(rewritten, '');
    await tamper(`UPDATE events SET actor = 'else', hash = '${hash}' WHERE id = 6`);
    expect((await verify()).misfit).toMatchObject({ table: 'audit_records', id: 2 });
  });

  it('takes what is written while the trail is read', async () => {
    const { id } = await received();
    const known = await knownEnds();
    await hold(env.DB, id, 1);
    await received(2);
    const fits = { events: 3, chains: 2, records: 0 };
    expect(await verifyTrail(await events(), [], known)).toEqual(fits);
  });

  it('takes rows that are older than the nonce', async () => {
    const { id } = await received();
    const { hash } = (await events())[0] ?? {};
    const old = { submissionId: id, at: 1, kind: 'viewed', actor: null, detail: null, nonce: null };
    await env.DB.prepare(
      `INSERT INTO events (submission_id, at, kind, previous_hash, hash) VALUES (?, 1, 'viewed', ?, ?)`,
    )
      .bind(id, hash, await hashOfEvent(old, hash ?? ''))
      .run();
    expect(await verify()).toEqual({ events: 2, chains: 1, records: 0 });
  });

  it('takes rows that are older than the chain', async () => {
    await env.DB.prepare(`INSERT INTO events (at, kind) VALUES (1, 'received')`).run();
    await received();
    expect(await verify()).toEqual({ events: 2, chains: 1, records: 0 });
  });
});
