import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimNotice, markNotified } from '../../../worker/submissions/outbox.ts';
import { open, type Sealed } from '../../../worker/seal/seal.ts';
import { hold, replaceAnswers, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { faults, faultyDatabase, timeStandsStill } from '../faulty-database.ts';
import { idNumber, ring, rowsOf, sampleId, sampleTime, saved } from '../saved.ts';

const later = sampleTime + 1000;
const row = { id: sampleId, kind: 'contact' };
const newAnswers = { message: 'New words' };

const replace = async (db: D1Database, id: string, now: number) =>
  replaceAnswers(db, id, await sealAnswers(ring, row, newAnswers), now);
const opened = (sealed: Sealed | null) => sealed && open(ring, row, sealed);
const eventKinds = async () => (await rowsOf('events')).map(({ kind }) => kind);

async function claimed() {
  const notice = await claimNotice(env.DB, sampleId, sampleTime);
  if (!notice) throw new Error('nothing was owed');
  return notice;
}

beforeEach(async () => {
  await saved();
});

describe.each([
  { kind: 'held', change: hold },
  { kind: 'withdrawn', change: withdraw },
  { kind: 'changed', change: replace },
])('a submission that is $kind', ({ kind, change }) => {
  it('has an event of it', async () => {
    await change(env.DB, sampleId, later);
    expect(await eventKinds()).toEqual(['received', kind]);
  });

  it('owes a notice of it at once', async () => {
    await markNotified(env.DB, await claimed(), sampleTime);
    await change(env.DB, sampleId, later);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: kind, notified_at: null, notice_due_at: later, notice_attempts: 0 },
    ]);
  });

  it('leaves the submissions of others as they were', async () => {
    await saved({ id: idNumber(2) });
    const before = (await rowsOf('submissions')).find(({ id }) => id === idNumber(2));
    await change(env.DB, sampleId, later);
    expect((await rowsOf('submissions')).find(({ id }) => id === idNumber(2))).toEqual(before);
  });

  it('can not be changed once it is withdrawn', async () => {
    await withdraw(env.DB, sampleId, later);
    const before = await rowsOf('submissions');
    await change(env.DB, sampleId, later + 1000);
    expect(await rowsOf('submissions')).toEqual(before);
    expect(await eventKinds()).toEqual(['received', 'withdrawn']);
  });

  it('must be there', async () => {
    await expect(change(env.DB, idNumber(2), later)).rejects.toThrow('was not found');
  });
});

describe.each([
  { kind: 'held', change: hold },
  { kind: 'withdrawn', change: withdraw },
])('a submission that is $kind 20 times at once', ({ kind, change }) => {
  it('has one event of it', async () => {
    await Promise.all(Array.from({ length: 20 }, () => change(env.DB, sampleId, later)));
    expect(await eventKinds()).toEqual(['received', kind]);
  });
});

describe('hold', () => {
  it('says since when it was first held', async () => {
    expect((await hold(env.DB, sampleId, later)).heldAt).toBe(later);
    expect((await hold(env.DB, sampleId, later + 1000)).heldAt).toBe(later);
  });
});

describe('resume', () => {
  it('takes it off hold', async () => {
    await hold(env.DB, sampleId, later);
    expect((await resume(env.DB, sampleId, later + 1000)).heldAt).toBeNull();
    expect(await eventKinds()).toEqual(['received', 'held', 'resumed']);
  });

  it('changes nothing that is not on hold', async () => {
    await resume(env.DB, sampleId, later);
    expect(await eventKinds()).toEqual(['received']);
    expect(await rowsOf('submissions')).toMatchObject([{ notice: 'new' }]);
  });
});

describe('withdraw', () => {
  it('erases the answers at once', async () => {
    const { sealed, withdrawnAt } = await withdraw(env.DB, sampleId, later);
    expect([sealed, withdrawnAt]).toEqual([null, later]);
    expect(await rowsOf('submissions')).toMatchObject([{ sealed: null, key_id: null }]);
  });

  it('takes it off hold', async () => {
    await hold(env.DB, sampleId, later);
    expect((await withdraw(env.DB, sampleId, later)).heldAt).toBeNull();
  });
});

describe('replaceAnswers', () => {
  it('keeps the new answers and nothing of the old, and says when', async () => {
    const { sealed, changedAt } = await replace(env.DB, sampleId, later);
    expect(await opened(sealed)).toEqual(newAnswers);
    expect(changedAt).toBe(later);
  });

  it('brings nothing back that was erased', async () => {
    await withdraw(env.DB, sampleId, later);
    expect((await replace(env.DB, sampleId, later)).sealed).toBeNull();
  });
});

describe('a change while a notice is under way', () => {
  it('stays owed when the mail of the earlier notice was accepted', async () => {
    const earlier = await claimed();
    await hold(env.DB, sampleId, later);
    await markNotified(env.DB, earlier, later + 1000);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: 'held', notified_at: null, notice_due_at: later },
    ]);
  });
});

describe.each([
  { fault: 'stalls', plan: [faults.stalls] },
  { fault: 'stalls after commit', plan: [faults.stallsAfterCommit] },
  { fault: 'fails after commit', plan: [faults.failsAfterCommit] },
  { fault: 'fails after commit twice', plan: [faults.failsAfterCommit, faults.failsAfterCommit] },
])('with a database that $fault', ({ plan }) => {
  const faulty = () => faultyDatabase(env.DB, ...plan).db;
  beforeEach(() => {
    timeStandsStill();
  });

  it('a withdrawal has one event', async () => {
    expect((await withdraw(faulty(), sampleId, later)).withdrawnAt).toBe(later);
    expect(await eventKinds()).toEqual(['received', 'withdrawn']);
  });

  it('a change of answers has one event', async () => {
    const { sealed } = await replace(faulty(), sampleId, later);
    expect(await opened(sealed)).toEqual(newAnswers);
    expect(await eventKinds()).toEqual(['received', 'changed']);
  });
});

describe('erasure', () => {
  it('leaves no sealed answer and no hash of one, and of the trail only kinds and times', async () => {
    await hold(env.DB, sampleId, later);
    await withdraw(env.DB, sampleId, later + 1);
    expect(await rowsOf('submissions')).toMatchObject([
      {
        reference: expect.stringMatching(/^\w{8}$/) as string,
        sealed: null,
        key_id: null,
        answers_hash: null,
      },
    ]);
    expect(await rowsOf('events')).toMatchObject([
      { kind: 'received', detail: null },
      { kind: 'held', detail: null },
      { kind: 'withdrawn', detail: null },
    ]);
  });

  it('is not undone by 20 changes at the same moment', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        (number === 7 ? withdraw : replace)(env.DB, sampleId, later),
      ),
    );
    expect(await rowsOf('submissions')).toMatchObject([{ sealed: null, answers_hash: null }]);
  });

  it('can not be half done: the database refuses a withdrawn row with a seal, and a hash without', async () => {
    for (const sets of ['withdrawn_at = 1', 'sealed = NULL, key_id = NULL', 'key_id = NULL']) {
      await expect(env.DB.prepare(`UPDATE submissions SET ${sets}`).run()).rejects.toThrow('CHECK');
    }
  });
});
