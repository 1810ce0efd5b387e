import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { hashOfEvent } from '../../../worker/events/event.ts';
import { recordMany } from '../../../worker/events/record-many.ts';
import { record } from '../../../worker/events/record.ts';
import { hold, replaceAnswers, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { received } from '../desk/at-the-desk.ts';
import { faults, faultyDatabase, timeStandsStill } from '../faulty-database.ts';
import { rowsOf } from '../saved.ts';
import { countingDatabase, watchedDatabase } from '../watched-database.ts';

interface Row {
  id: number;
  submission_id: string | null;
  at: number;
  kind: string;
  actor: string | null;
  detail: string | null;
  previous_hash: string;
  hash: string;
  nonce: string;
}

/** Every event follows from the one before it on the same submission. */
async function expectChains() {
  const last = new Map<string | null, string>();
  for (const row of (await rowsOf('events')) as unknown as Row[]) {
    const { submission_id: submissionId, at, kind, actor, detail, nonce } = row;
    expect(row.previous_hash).toBe(last.get(submissionId) ?? '');
    expect(row.hash).toBe(
      await hashOfEvent({ submissionId, at, kind, actor, detail, nonce }, row.previous_hash),
    );
    last.set(submissionId, row.hash);
  }
}

const looked = (submissionId: string | null, at = 5) => ({
  submissionId,
  at,
  kind: 'viewed' as const,
  actor: 'a@vod.example',
  detail: null,
});

describe('record', () => {
  it('binds each event to the one before it, on each submission apart', async () => {
    const [one, two] = [await received(1), await received(2)];
    await record(env.DB, looked(one.id));
    await record(env.DB, looked(two.id));
    await record(env.DB, looked(one.id));
    await record(env.DB, looked(null));
    await expectChains();
    expect(await rowsOf('events')).toHaveLength(6);
  });

  it('gives each of many at once a place of its own', async () => {
    const { id } = await received();
    const written = await Promise.all(
      Array.from({ length: 20 }, (_each, at) => record(env.DB, looked(id, at))),
    );
    expect(written.every(Boolean)).toBe(true);
    expect(await rowsOf('events')).toHaveLength(21);
    await expectChains();
  });

  it('writes each of several that say the same in the same millisecond', async () => {
    const { id } = await received();
    await Promise.all([1, 2, 3].map(() => record(env.DB, looked(id))));
    expect(await rowsOf('events')).toHaveLength(4);
    await expectChains();
  });

  it('reads as little of a chain of ten thousand events as of one of one', async () => {
    await env.DB.prepare(
      `INSERT INTO events (at, kind, previous_hash, hash)
       WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 10000)
       SELECT 1, 'list-viewed', number - 1, number FROM numbers`,
    ).run();
    const { db, costs } = countingDatabase(env.DB);
    expect(await record(db, looked(null))).toBe(true);
    expect(costs.filter(({ read }) => read > 5)).toEqual([]);
    expect(costs).toHaveLength(3);
  });

  it('writes nothing where its condition does not hold', async () => {
    const { id } = await received();
    const written = await record(env.DB, looked(id), {
      applies: { sql: 'version = ?9', values: [7] },
    });
    expect(written).toBe(false);
    expect(await rowsOf('events')).toHaveLength(1);
  });

  it('does what goes with an event only with the event', async () => {
    const { id } = await received();
    const more = () => [
      env.DB.prepare('UPDATE submissions SET opened_at = 1 WHERE id = ?').bind(id),
    ];
    await record(env.DB, looked(id), { more });
    expect(await rowsOf('submissions')).toMatchObject([{ opened_at: 1 }]);
  });
});

describe('recordMany', () => {
  const exported = { at: 9, kind: 'exported', actor: 'a@vod.example' } as const;

  it('writes an event for each, in its own chain', async () => {
    const { id } = await received(1);
    await record(env.DB, looked(id));
    await recordMany(env.DB, [id, (await received(2)).id, (await received(3)).id], exported);
    const kinds = (await rowsOf('events')).filter(({ kind }) => kind === 'exported');
    expect(kinds).toHaveLength(3);
    await expectChains();
  });

  it('gives one another place when something came between', async () => {
    const { id } = await received(1);
    const db = watchedDatabase(env.DB, async ({ sql }) => {
      if (sql.startsWith('INSERT INTO events') && sql.includes('json_each'))
        await record(env.DB, looked(id));
    });
    await recordMany(db, [id, (await received(2)).id], exported);
    expect((await rowsOf('events')).filter(({ kind }) => kind === 'exported')).toHaveLength(2);
    await expectChains();
  });

  it.each(['failsBefore', 'failsAfterCommit', 'stallsAfterCommit'] as const)(
    'writes each once when the database %s',
    async (fault) => {
      const ids = [(await received(1)).id, (await received(2)).id];
      timeStandsStill();
      await recordMany(faultyDatabase(env.DB, faults[fault]).db, ids, exported);
      expect((await rowsOf('events')).filter(({ kind }) => kind === 'exported')).toHaveLength(2);
      await expectChains();
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
    await expectChains();
    const kinds = (await rowsOf('events')).map(({ kind }) => kind);
    expect(kinds).toEqual(['received', 'held', 'resumed', 'changed', 'withdrawn']);
    expect(await rowsOf('submissions')).toMatchObject([
      { version: 5, state: 'withdrawn', sealed: null },
    ]);
  });
});

describe('the table of events', () => {
  it.each([
    { what: 'changed', sql: `UPDATE events SET actor = 'x'` },
    { what: 'deleted', sql: 'DELETE FROM events' },
  ])('lets no row be $what', async ({ sql }) => {
    await received();
    await expect(env.DB.prepare(sql).run()).rejects.toThrow('events only grow');
  });

  it('takes no two events after the same one', async () => {
    const { id } = await received();
    const fork = env.DB.prepare(
      `INSERT INTO events (submission_id, at, kind, previous_hash, hash) VALUES (?, 1, 'viewed', '', 'x')`,
    ).bind(id);
    await expect(fork.run()).rejects.toThrow('UNIQUE');
  });
});
