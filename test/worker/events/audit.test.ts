import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../worker/events/audit-hash.ts';
import { recordAudit } from '../../../worker/events/audit-record.ts';
import { record } from '../../../worker/events/record.ts';
import { verifyTrail, type EventRow } from '../../../worker/events/verify.ts';
import { hold, resume } from '../../../worker/submissions/changes.ts';
import { received } from '../desk/at-the-desk.ts';
import { rowsOf } from '../saved.ts';

const day = 86_400_000;

const events = async () => (await rowsOf('events')) as unknown as EventRow[];
const records = async () => (await rowsOf('audit_records')) as unknown as AuditRecord[];
const verify = async () => verifyTrail(await events(), await records());

/** Two submissions and the desk, over two days, each with its record. */
async function twoDays() {
  const [one, two] = [await received(1), await received(2)];
  await hold(env.DB, one.id, 1);
  await recordAudit(env.DB, day);
  await resume(env.DB, one.id, 2);
  await hold(env.DB, two.id, 3);
  const looked = {
    submissionId: null,
    at: 4,
    kind: 'list-viewed',
    actor: 'a@vod.example',
  } as const;
  await record(env.DB, { ...looked, detail: null });
  await recordAudit(env.DB, 2 * day);
}

/** Does to the trail what somebody could who has the whole database. */
async function tamper(sql: string) {
  await env.DB.batch(
    ['DROP TRIGGER events_never_change', 'DROP TRIGGER events_never_go', sql].map((statement) =>
      env.DB.prepare(statement),
    ),
  );
}

describe('recordAudit', () => {
  it('records once a day', async () => {
    await received();
    await recordAudit(env.DB, day);
    await received(2);
    await recordAudit(env.DB, 2 * day - 1);
    expect(await records()).toHaveLength(1);
    await recordAudit(env.DB, 2 * day);
    expect(await records()).toHaveLength(2);
  });

  it('records nothing where nothing happened', async () => {
    await recordAudit(env.DB, day);
    expect(await records()).toEqual([]);
  });

  it('records once for two runs at once', async () => {
    await received();
    await Promise.all([recordAudit(env.DB, day), recordAudit(env.DB, day)]);
    expect(await records()).toHaveLength(1);
  });
});

describe('verifyTrail', () => {
  it('finds that an untouched trail fits', async () => {
    await twoDays();
    expect(await verify()).toEqual({ events: 6, chains: 3, records: 2 });
  });

  it('finds that an empty trail fits', async () => {
    expect(await verify()).toEqual({ events: 0, chains: 0, records: 0 });
  });

  it.each([
    { what: 'another time', sql: 'UPDATE events SET at = 9 WHERE id = 3' },
    { what: 'another actor', sql: `UPDATE events SET actor = 'x' WHERE id = 3` },
    { what: 'another kind', sql: `UPDATE events SET kind = 'resumed' WHERE id = 3` },
    { what: 'another detail', sql: `UPDATE events SET detail = 'x' WHERE id = 3` },
    { what: 'another hash', sql: `UPDATE events SET hash = 'x' WHERE id = 3` },
  ])('names a row with $what', async ({ sql }) => {
    await twoDays();
    await tamper(sql);
    expect((await verify()).misfit).toEqual({ table: 'events', id: 3, why: 'changed' });
  });

  it('names the row after one that was taken out', async () => {
    await twoDays();
    await tamper('DELETE FROM events WHERE id = 3');
    expect((await verify()).misfit).toMatchObject({ table: 'audit_records', id: 1 });
  });

  it('names the row after one that was taken out since the last record', async () => {
    const { id } = await received();
    await hold(env.DB, id, 1);
    await resume(env.DB, id, 2);
    await tamper('DELETE FROM events WHERE id = 2');
    expect((await verify()).misfit).toEqual({
      table: 'events',
      id: 3,
      why: 'not-after-the-one-before',
    });
  });

  it('names the record of a day whose last row was taken out', async () => {
    await twoDays();
    await tamper('DELETE FROM events WHERE id = 6');
    expect((await verify()).misfit).toEqual({
      table: 'audit_records',
      id: 2,
      why: 'not-what-the-day-held',
    });
  });

  it('names the record when a whole chain was written anew', async () => {
    await twoDays();
    const { hashOfEvent } = await import('../../../worker/events/event.ts');
    const own = (await events()).find(({ id }) => id === 6);
    if (!own) throw new Error('no event');
    const { at, kind, detail } = own;
    const hash = await hashOfEvent({ submissionId: null, at, kind, actor: 'else', detail }, '');
    await tamper(`UPDATE events SET actor = 'else', hash = '${hash}' WHERE id = 6`);
    expect((await verify()).misfit).toMatchObject({ table: 'audit_records', id: 2 });
  });

  it('names a row that something else put in', async () => {
    await twoDays();
    await env.DB.prepare(`INSERT INTO events (at, kind) VALUES (1, 'viewed')`).run();
    expect((await verify()).misfit).toEqual({ table: 'events', id: 7, why: 'outside-the-chain' });
  });

  it('takes rows that are older than the chain', async () => {
    await env.DB.prepare(`INSERT INTO events (at, kind) VALUES (1, 'received')`).run();
    await received();
    expect(await verify()).toEqual({ events: 2, chains: 1, records: 0 });
  });
});
