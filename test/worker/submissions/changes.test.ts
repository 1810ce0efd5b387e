import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimNotice, markNotified } from '../../../worker/notices/outbox.ts';
import { open, seal } from '../../../worker/seal/seal.ts';
import { hold, replaceAnswers, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { faults, faultyDatabase, timeStandsStill } from '../faulty-database.ts';
import { idNumber, ring, rowsOf, sampleId, sampleTime, saved } from '../saved.ts';

const later = sampleTime + 1000;
const row = { id: sampleId, kind: 'contact' };
const newAnswers = { message: 'New words' };

const eventKinds = async () => (await rowsOf('events')).map(({ kind }) => kind);

async function told(): Promise<void> {
  const notice = await claimNotice(env.DB, sampleId, sampleTime);
  if (!notice) throw new Error('nothing was owed');
  await markNotified(env.DB, notice, sampleTime);
}

const changes = [
  { kind: 'held', change: hold },
  { kind: 'withdrawn', change: withdraw },
  {
    kind: 'changed',
    change: async (db: D1Database, id: string, now: number) =>
      replaceAnswers(db, id, await seal(ring, row, newAnswers), now),
  },
];

describe.each(changes)('a submission that is $kind', ({ kind, change }) => {
  it('has an event of it', async () => {
    await saved();
    await change(env.DB, sampleId, later);
    expect(await eventKinds()).toEqual(['received', kind]);
  });

  it('owes a notice of it at once', async () => {
    await saved();
    await told();
    await change(env.DB, sampleId, later);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: kind, notified_at: null, notice_due_at: later, notice_attempts: 0 },
    ]);
  });

  it('leaves the submissions of others as they were', async () => {
    await saved();
    await saved({ id: idNumber(2) });
    const before = (await rowsOf('submissions')).find(({ id }) => id === idNumber(2));
    await change(env.DB, sampleId, later);
    expect((await rowsOf('submissions')).find(({ id }) => id === idNumber(2))).toEqual(before);
  });

  it('can not be changed once it is withdrawn', async () => {
    await saved();
    await withdraw(env.DB, sampleId, later);
    const before = await rowsOf('submissions');
    await change(env.DB, sampleId, later + 1000);
    expect(await rowsOf('submissions')).toEqual(before);
    expect(await eventKinds()).toEqual(['received', 'withdrawn']);
  });

  it('must be there', async () => {
    await expect(change(env.DB, sampleId, later)).rejects.toThrow('was not found');
  });
});

describe.each([
  { kind: 'held', change: hold },
  { kind: 'withdrawn', change: withdraw },
])('a submission that is $kind 20 times at once', ({ kind, change }) => {
  it('has one event of it', async () => {
    await saved();
    await Promise.all(Array.from({ length: 20 }, () => change(env.DB, sampleId, later)));
    expect(await eventKinds()).toEqual(['received', kind]);
  });
});

describe('hold', () => {
  it('says since when', async () => {
    await saved();
    expect((await hold(env.DB, sampleId, later)).heldAt).toBe(later);
  });

  it('keeps since when it was first held', async () => {
    await saved();
    await hold(env.DB, sampleId, later);
    expect((await hold(env.DB, sampleId, later + 1000)).heldAt).toBe(later);
  });
});

describe('resume', () => {
  it('takes it off hold', async () => {
    await saved();
    await hold(env.DB, sampleId, later);
    expect((await resume(env.DB, sampleId, later + 1000)).heldAt).toBeNull();
    expect(await eventKinds()).toEqual(['received', 'held', 'resumed']);
  });

  it('changes nothing that is not on hold', async () => {
    await saved();
    await resume(env.DB, sampleId, later);
    expect(await eventKinds()).toEqual(['received']);
    expect(await rowsOf('submissions')).toMatchObject([{ notice: 'new' }]);
  });
});

describe('withdraw', () => {
  it('erases the answers at once', async () => {
    await saved();
    const { sealed, withdrawnAt } = await withdraw(env.DB, sampleId, later);
    expect([sealed, withdrawnAt]).toEqual([null, later]);
    expect(await rowsOf('submissions')).toMatchObject([{ sealed: null, key_id: null }]);
  });

  it('takes it off hold', async () => {
    await saved();
    await hold(env.DB, sampleId, later);
    expect((await withdraw(env.DB, sampleId, later)).heldAt).toBeNull();
  });
});

describe('replaceAnswers', () => {
  it('keeps the new answers and nothing of the old', async () => {
    await saved();
    const { sealed } = await replaceAnswers(
      env.DB,
      sampleId,
      await seal(ring, row, newAnswers),
      later,
    );
    expect(sealed && (await open(ring, row, sealed))).toEqual(newAnswers);
  });

  it('says when', async () => {
    await saved();
    const sealed = await seal(ring, row, newAnswers);
    expect((await replaceAnswers(env.DB, sampleId, sealed, later)).changedAt).toBe(later);
  });

  it('brings nothing back that was erased', async () => {
    await saved();
    await withdraw(env.DB, sampleId, later);
    const { sealed } = await replaceAnswers(
      env.DB,
      sampleId,
      await seal(ring, row, newAnswers),
      later,
    );
    expect(sealed).toBeNull();
  });
});

describe('a change while a notice is under way', () => {
  it('stays owed when the mail of the earlier notice was accepted', async () => {
    await saved();
    const earlier = await claimNotice(env.DB, sampleId, sampleTime);
    if (!earlier) throw new Error('nothing was owed');
    await hold(env.DB, sampleId, later);
    await markNotified(env.DB, earlier, later + 1000);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: 'held', notified_at: null, notice_due_at: later },
    ]);
  });
});

describe('with a database at fault', () => {
  beforeEach(() => {
    timeStandsStill();
  });

  it.each([
    { fault: 'stalls', plan: [faults.stalls] },
    { fault: 'stalls after commit', plan: [faults.stallsAfterCommit] },
    { fault: 'fails after commit', plan: [faults.failsAfterCommit] },
  ])('a withdrawal has one event when it $fault once', async ({ plan }) => {
    await saved();
    const { db } = faultyDatabase(env.DB, ...plan);
    expect((await withdraw(db, sampleId, later)).withdrawnAt).toBe(later);
    expect(await eventKinds()).toEqual(['received', 'withdrawn']);
  });

  it.each([
    { fault: 'stalls', plan: [faults.stalls] },
    { fault: 'stalls after commit', plan: [faults.stallsAfterCommit] },
    { fault: 'fails after commit', plan: [faults.failsAfterCommit] },
    { fault: 'fails after commit twice', plan: [faults.failsAfterCommit, faults.failsAfterCommit] },
  ])('a change of answers has one event when it $fault', async ({ plan }) => {
    await saved();
    const { db } = faultyDatabase(env.DB, ...plan);
    const { sealed } = await replaceAnswers(db, sampleId, await seal(ring, row, newAnswers), later);
    expect(sealed && (await open(ring, row, sealed))).toEqual(newAnswers);
    expect(await eventKinds()).toEqual(['received', 'changed']);
  });
});

describe('erasure', () => {
  it('leaves no sealed answer and no hash of one, and of the trail only kinds and times', async () => {
    const { reference } = await saved();
    await hold(env.DB, sampleId, later);
    await withdraw(env.DB, sampleId, later + 1);
    const [left] = await rowsOf('submissions');
    expect(left).toMatchObject({ reference, sealed: null, key_id: null, answers_hash: null });
    expect(await rowsOf('events')).toMatchObject([
      { kind: 'received', detail: null },
      { kind: 'held', detail: null },
      { kind: 'withdrawn', detail: null },
    ]);
  });

  it('is not undone by 20 changes at the same moment', async () => {
    await saved();
    const sealed = await seal(ring, row, newAnswers);
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        number === 7
          ? withdraw(env.DB, sampleId, later)
          : replaceAnswers(env.DB, sampleId, sealed, later),
      ),
    );
    expect(await rowsOf('submissions')).toMatchObject([{ sealed: null, answers_hash: null }]);
  });

  it('can not be half done: the database refuses a withdrawn row with a seal, and a hash without', async () => {
    await saved();
    for (const sets of ['withdrawn_at = 1', 'sealed = NULL, key_id = NULL', 'key_id = NULL']) {
      await expect(env.DB.prepare(`UPDATE submissions SET ${sets}`).run()).rejects.toThrow('CHECK');
    }
  });
});
