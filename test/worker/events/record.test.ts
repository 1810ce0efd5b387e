import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { hashOfEvent } from '../../../worker/events/event.ts';
import { recordMany } from '../../../worker/events/record-many.ts';
import { record } from '../../../worker/events/record.ts';
import type { EventRow } from '../../../worker/events/verify.ts';
import { hold, replaceAnswers, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { received } from '../desk/at-the-desk.ts';
import { faults, faultyDatabase, timeStandsStill } from '../faulty-database.ts';
import { manyLooks } from '../many-rows.ts';
import { eventKinds, firstRow, rowsOf } from '../saved.ts';
import { countingDatabase, watchedDatabase } from '../watched-database.ts';

/** That there are these events, and that each follows from the one before it on the same submission. */
async function expectChains(kinds: readonly string[]) {
  const last = new Map<string | null, string>();
  for (const row of (await rowsOf('events')) as unknown as EventRow[]) {
    const { submission_id: submissionId, at, kind, actor, detail, nonce } = row;
    const previous = last.get(submissionId) ?? '';
    const hash = await hashOfEvent({ submissionId, at, kind, actor, detail, nonce }, previous);
    expect([row.previous_hash, row.hash]).toEqual([previous, hash]);
    last.set(submissionId, hash);
  }
  expect(await eventKinds()).toEqual(kinds);
}

const looked = (submissionId: string | null, at = 5) =>
  ({ submissionId, at, kind: 'viewed', actor: 'a@vod.example', detail: null }) as const;
const viewed = (count: number) => Array.from({ length: count }, () => 'viewed');

describe('record', () => {
  it('binds each event to the one before it, on each submission apart', async () => {
    const [one, two] = [await received(1), await received(2)];
    for (const id of [one.id, two.id, one.id, null]) await record(env.DB, looked(id));
    await expectChains(['received', 'received', ...viewed(4)]);
  });

  it.each([
    { what: 'another time', at: (number: number) => number },
    { what: 'the same millisecond', at: () => 5 },
  ])('gives each of twenty at once a place of its own: of $what', async ({ at }) => {
    const { id } = await received();
    const all = Array.from({ length: 20 }, (_, number) => record(env.DB, looked(id, at(number))));
    expect((await Promise.all(all)).every(Boolean)).toBe(true);
    await expectChains(['received', ...viewed(20)]);
  });

  it('reads as little of a chain of two thousand events as of one of one', async () => {
    await manyLooks(1, 2000);
    const { db, costs } = countingDatabase(env.DB);
    expect(await record(db, looked(null))).toBe(true);
    expect(costs.filter(({ read }) => read > 5)).toEqual([]);
    expect(costs).toHaveLength(3);
  });

  it.each([
    { version: 7, written: false, leaves: { opened_at: null } },
    { version: 1, written: true, leaves: { opened_at: 1 } },
  ])('writes is $written, with what goes with it, where version $version is asked', async (of) => {
    const { id } = await received();
    const opens =
      'UPDATE submissions SET opened_at = 1 WHERE id = ?1 AND EXISTS (SELECT 1 FROM events WHERE hash = ?2)';
    const written = await record(env.DB, looked(id), {
      applies: { sql: 'version = ?9', values: [of.version] },
      more: ({ hash }) => [env.DB.prepare(opens).bind(id, hash)],
    });
    expect(written).toBe(of.written);
    expect(await firstRow()).toMatchObject(of.leaves);
    await expectChains(['received', ...viewed(of.written ? 1 : 0)]);
  });
});

describe('recordMany', () => {
  const exported = { at: 9, kind: 'exported', actor: 'a@vod.example' } as const;

  it('writes an event for each in its own chain, and gives another place where one came between', async () => {
    const ids = [(await received(1)).id, (await received(2)).id];
    await record(env.DB, looked(ids[0] ?? null));
    const db = watchedDatabase(env.DB, async ({ sql }) => {
      if (sql.startsWith('INSERT INTO events') && sql.includes('json_each'))
        await record(env.DB, looked(ids[1] ?? null));
    });
    await recordMany(env.DB, ids, exported);
    await recordMany(db, ids, exported);
    const kinds = (await eventKinds()).filter((kind) => kind === 'exported');
    expect(kinds).toHaveLength(4);
    await expectChains((await eventKinds()) as string[]);
  });

  it.each(['failsBefore', 'failsAfterCommit', 'stallsAfterCommit'] as const)(
    'writes each once when the database %s',
    async (fault) => {
      const ids = [(await received(1)).id, (await received(2)).id];
      timeStandsStill();
      await recordMany(faultyDatabase(env.DB, faults[fault]).db, ids, exported);
      await expectChains(['received', 'received', 'exported', 'exported']);
    },
  );
});

describe('what the person does', () => {
  it('stands in the same chain and counts as a change', async () => {
    const { id, sealed } = await received();
    if (!sealed) throw new Error('no seal');
    await hold(env.DB, id, 1);
    await resume(env.DB, id, 2);
    await replaceAnswers(env.DB, id, { sealed, terms: [] }, 3);
    await withdraw(env.DB, id, 4);
    await expectChains(['received', 'held', 'resumed', 'changed', 'withdrawn']);
    expect(await firstRow()).toMatchObject({ version: 5, state: 'withdrawn', sealed: null });
  });
});

describe('the table of events', () => {
  it.each([
    { what: 'change a row', sql: `UPDATE events SET actor = 'x'`, says: 'events only grow' },
    { what: 'take a row away', sql: 'DELETE FROM events', says: 'events only grow' },
    {
      what: 'put two after the same one',
      sql: `INSERT INTO events (submission_id, at, kind, previous_hash, hash)
            SELECT id, 1, 'viewed', '', 'x' FROM submissions`,
      says: 'UNIQUE',
    },
  ])('lets nobody $what', async ({ sql, says }) => {
    await received();
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(says);
  });
});
