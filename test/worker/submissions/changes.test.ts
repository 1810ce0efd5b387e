import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimNotice, markNotified } from '../../../worker/submissions/outbox.ts';
import { open, type Sealed } from '../../../worker/seal/seal.ts';
import {
  hold,
  makeChange,
  newAnswers,
  plainChanges,
  replaceAnswers,
  resume,
  withdraw,
  type Change,
} from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { faults, faultyDatabase, timeStandsStill } from '../faulty-database.ts';
import {
  eventKinds,
  firstRow,
  idNumber,
  ring,
  rowsOf,
  sampleId,
  sampleTime,
  saved,
} from '../saved.ts';

const later = sampleTime + 1000;
const row = { id: sampleId, kind: 'contact' };
const answers = { message: 'New words' };
const fresh = await sealAnswers(ring, row, answers);
const replace = (db: D1Database, id: string, now: number) => replaceAnswers(db, id, fresh, now);
const opened = (sealed: Sealed | null) => sealed && open(ring, row, sealed);
const erased = { sealed: null, key_id: null, answers_hash: null };

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
  it('has an event of it, owes a notice at once, and those of others stay as they were', async () => {
    await saved({ id: idNumber(2) });
    const [, other] = await rowsOf('submissions');
    await markNotified(env.DB, await claimed(), sampleTime);
    await change(env.DB, sampleId, later);
    expect(await eventKinds()).toEqual(['received', 'received', 'notified', kind]);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: kind, notified_at: null, notice_due_at: later, notice_attempts: 0 },
      other,
    ]);
  });

  it('stays owed when it came while the mail of an earlier notice was under way', async () => {
    const earlier = await claimed();
    await change(env.DB, sampleId, later);
    await markNotified(env.DB, earlier, later + 1000);
    expect(await firstRow()).toMatchObject({
      notice: kind,
      notified_at: null,
      notice_due_at: later,
    });
  });

  it('can not be changed once it is withdrawn, and must be there', async () => {
    await withdraw(env.DB, sampleId, later);
    const before = [await rowsOf('submissions'), await rowsOf('events')];
    await change(env.DB, sampleId, later + 1000);
    expect([await rowsOf('submissions'), await rowsOf('events')]).toEqual(before);
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
    for (const time of [later, later + 1000])
      expect((await hold(env.DB, sampleId, time)).heldAt).toBe(later);
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
    expect(await firstRow()).toMatchObject({ notice: 'new' });
  });
});

describe('withdraw', () => {
  it('erases answers, hash and notes at once, takes it off hold, and leaves kinds and times', async () => {
    await env.DB.prepare('INSERT INTO notes VALUES (?1, ?2, ?3, ?4)')
      .bind('note', sampleId, 'k1', new Uint8Array(8))
      .run();
    await hold(env.DB, sampleId, later);
    const withdrawn = await withdraw(env.DB, sampleId, later + 1);
    expect(withdrawn).toMatchObject({ sealed: null, withdrawnAt: later + 1, heldAt: null });
    expect(await firstRow()).toMatchObject({ ...erased, reference: withdrawn.reference });
    expect(await rowsOf('notes')).toEqual([]);
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
    expect(await firstRow()).toMatchObject(erased);
  });

  it.each(['withdrawn_at = 1', 'sealed = NULL, key_id = NULL', 'key_id = NULL'])(
    'can not be half done: the database refuses %s',
    async (sets) => {
      const half = env.DB.prepare(`UPDATE submissions SET ${sets}`).run();
      await expect(half).rejects.toThrow('CHECK');
    },
  );
});

describe('replaceAnswers', () => {
  it('keeps the new answers and nothing of the old, says when, and nobody has read them', async () => {
    await env.DB.exec('UPDATE submissions SET opened_at = 1, reminded_at = 1, escalated_at = 1');
    const { sealed, changedAt } = await replace(env.DB, sampleId, later);
    expect(await opened(sealed)).toEqual(answers);
    expect(changedAt).toBe(later);
    expect(await firstRow()).toMatchObject({
      ...{ answers_hash: null, opened_at: null, reminded_at: null, escalated_at: null },
    });
  });
});

describe.each([
  { fault: 'stalls', plan: [faults.stalls] },
  { fault: 'stalls after commit', plan: [faults.stallsAfterCommit] },
  { fault: 'fails after commit twice', plan: [faults.failsAfterCommit, faults.failsAfterCommit] },
])('with a database that $fault', ({ plan }) => {
  it.each([
    { kind: 'withdrawn', change: withdraw },
    { kind: 'changed', change: replace },
  ])('what is $kind has one event', async ({ kind, change }) => {
    timeStandsStill();
    await change(faultyDatabase(env.DB, ...plan).db, sampleId, later);
    expect(await eventKinds()).toEqual(['received', kind]);
    expect(await firstRow()).toMatchObject({ notice: kind, answers_hash: null });
  });
});

describe('makeChange, of what is told by telephone', () => {
  const member = 'coordinator@vod.example';
  const tell = (change: Change, version = 1) =>
    makeChange(env.DB, sampleId, change, later, { member, sure: 'code', version });

  it.each([plainChanges.held, plainChanges.withdrawn, newAnswers(fresh)])(
    'names who took it down and how they made sure, and is marked so: $kind',
    async (change) => {
      const { kind } = change;
      expect(await tell(change)).toBe(true);
      expect((await rowsOf('events')).at(-1)).toMatchObject({
        ...{ kind, at: later, actor: member, detail: 'by=telephone&sure=code' },
      });
      expect(await firstRow()).toMatchObject({
        ...{ told_change: kind, told_at: later, version: 2 },
        ...{ notice: kind, notified_at: null, office_held_at: null },
      });
    },
  );

  it.each([plainChanges.held, plainChanges.withdrawn, newAnswers(fresh)])(
    'changes nothing where the page was of an older version: $kind',
    async (change) => {
      await hold(env.DB, sampleId, sampleTime);
      await resume(env.DB, sampleId, sampleTime);
      const before = [await rowsOf('submissions'), await rowsOf('events')];
      expect(await tell(change, 1)).toBe(false);
      expect([await rowsOf('submissions'), await rowsOf('events')]).toEqual(before);
    },
  );

  it('is undone by what the person does themselves, and then not marked any more', async () => {
    await tell(plainChanges.held);
    await resume(env.DB, sampleId, later + 1);
    expect(await firstRow()).toMatchObject({ held_at: null, told_change: null, told_at: null });
    expect((await rowsOf('events')).at(-1)).toMatchObject({ actor: null, detail: null });
  });

  it('begins the time without a look anew where it is taken off hold', async () => {
    await hold(env.DB, sampleId, sampleTime);
    await tell(plainChanges.resumed, 2);
    expect(await firstRow()).toMatchObject({ held_at: null, resumed_at: later });
  });

  it('is one change where it is told twice at once', async () => {
    const both = await Promise.all([tell(plainChanges.held), tell(plainChanges.held)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await eventKinds()).toEqual(['received', 'held']);
  });
});
