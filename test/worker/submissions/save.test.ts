import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../worker/database/attempts.ts';
import { recordFault } from '../../../worker/database/faults.ts';
import { claimNotice } from '../../../worker/submissions/outbox.ts';
import { open, seal } from '../../../worker/seal/seal.ts';
import { saveSubmission } from '../../../worker/submissions/save.ts';
import { faults, faultyDatabase, timeStandsStill, type Fault } from '../faulty-database.ts';
import {
  idNumber,
  ring,
  rowsOf,
  sample,
  save,
  saved,
  sampleAnswers,
  sampleId,
  sampleTime,
} from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';

const minute = 60_000;

/** Lets the platform's source draw these references, by the one byte that each is made of. */
function drawing(...bytes: number[]): void {
  for (const byte of bytes) {
    vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => {
      if (array instanceof Uint8Array) array.fill(byte);
      return array;
    });
  }
}

async function counts() {
  return { rows: (await rowsOf('submissions')).length, events: (await rowsOf('events')).length };
}

describe('saveSubmission', () => {
  it('saves one row and its first event', async () => {
    const { reference } = await save(env.DB, await sample());
    const row = { kind: 'contact', locale: 'en', received_at: sampleTime, key_id: 'k1' };
    expect(await rowsOf('submissions')).toMatchObject([{ ...row, id: sampleId, reference }]);
    expect(await rowsOf('events')).toMatchObject([
      { submission_id: sampleId, at: sampleTime, kind: 'received' },
    ]);
  });

  it('owes its notice at once, claimed by whoever saves it', async () => {
    const { submission, notice } = await saveSubmission(env.DB, await sample(), 1000);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null, notice_owed_at: sampleTime, notice_attempts: 1, notice_error: null },
    ]);
    expect(notice).toMatchObject({ submission, kind: 'new', attempts: 1, faulty: false });
    expect(await claimNotice(env.DB, sampleId, sampleTime + minute - 1)).toBeUndefined();
  });

  it('leaves its notice to others when a minute has passed', async () => {
    await save(env.DB, await sample());
    expect(await claimNotice(env.DB, sampleId, sampleTime + minute)).toMatchObject({ attempts: 2 });
  });

  it('claims no notice of what is set apart', async () => {
    const { notice } = await saveSubmission(env.DB, await sample({ suspicion: 'pace' }), 1000);
    expect(notice).toBeUndefined();
    expect(await rowsOf('submissions')).toMatchObject([{ notice_attempts: 0 }]);
  });

  it('says of a fault that is recorded', async () => {
    await recordFault(env.DB, 'coordinator-address', 'E_RECIPIENT_SUPPRESSED', sampleTime);
    const { notice } = await saveSubmission(env.DB, await sample(), 1000);
    expect(notice).toMatchObject({ faulty: true });
  });

  it.each([
    { due: sampleTime - 1, othersDue: true },
    { due: sampleTime, othersDue: true },
    { due: sampleTime + 1, othersDue: false },
  ])('says that others are due is $othersDue for one of $due', async ({ due, othersDue }) => {
    await saved({ id: idNumber(2), receivedAt: due });
    expect(await saveSubmission(env.DB, await sample(), 1000)).toMatchObject({ othersDue });
  });

  it('gives the row back as it stands', async () => {
    const { suspicion, terms, ...submission } = await sample();
    expect(await save(env.DB, { ...submission, suspicion, terms })).toMatchObject(submission);
  });

  it('asks the database once, for three statements', async () => {
    const statements: string[] = [];
    const db = watchedDatabase(env.DB, ({ sql }) => void statements.push(sql));
    await save(db, await sample());
    expect(statements).toHaveLength(3);
  });

  it('gives the same row, with one event, when an id is saved again', async () => {
    const first = await save(env.DB, await sample());
    const second = await save(env.DB, await sample({ receivedAt: sampleTime + 1000 }));
    expect(second).toEqual(first);
    expect(await counts()).toEqual({ rows: 1, events: 1 });
  });

  it('keeps the first answers when an id is saved again with others', async () => {
    await save(env.DB, await sample());
    const row = { id: sampleId, kind: 'contact' };
    const other = await sample({ sealed: await seal(ring, row, { message: 'Other words' }) });
    const { sealed } = await save(env.DB, other);
    expect(sealed && (await open(ring, row, sealed))).toEqual(sampleAnswers);
  });

  it('keeps the first kind when an id is saved again from another form', async () => {
    await save(env.DB, await sample());
    expect((await save(env.DB, await sample({ kind: 'interest' }))).kind).toBe('contact');
  });

  it('has one row, one event, one reference and one claim for 50 saves of one id at once', async () => {
    const submission = await sample();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => saveSubmission(env.DB, submission, 1000)),
    );
    expect(new Set(all.map((each) => each.submission.reference)).size).toBe(1);
    expect(all.filter(({ notice }) => notice !== undefined)).toHaveLength(1);
    expect(await counts()).toEqual({ rows: 1, events: 1 });
  });

  it('has a row, an event and a reference of its own for each of 50 ids at once', async () => {
    const submissions = await Promise.all(
      Array.from({ length: 50 }, (_, number) => sample({ id: idNumber(number) })),
    );
    const all = await Promise.all(submissions.map((each) => save(env.DB, each)));
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(50);
    expect(await counts()).toEqual({ rows: 50, events: 50 });
  });

  it('draws a reference again when it is taken, and leaves the row that has it', async () => {
    const [first, second] = [await sample(), await sample({ id: idNumber(2) })];
    drawing(1, 1, 2);
    expect((await save(env.DB, first)).reference).toBe('3333333F');
    const before = await rowsOf('submissions');
    expect((await save(env.DB, second)).reference).not.toBe('3333333F');
    expect((await rowsOf('submissions')).find(({ id }) => id === sampleId)).toEqual(before[0]);
    expect(await counts()).toEqual({ rows: 2, events: 2 });
  });

  it('saves nothing when three references in a row are taken', async () => {
    const [first, second] = [await sample(), await sample({ id: idNumber(2) })];
    drawing(1, 1, 1, 1);
    await save(env.DB, first);
    await expect(save(env.DB, second)).rejects.toThrow('3 references');
    expect(await counts()).toEqual({ rows: 1, events: 1 });
  });

  it('gives the earlier row when its own reference is drawn for it again', async () => {
    const submission = await sample();
    drawing(1, 1);
    const first = await save(env.DB, submission);
    expect(await save(env.DB, submission)).toEqual(first);
  });

  describe('with a database at fault', () => {
    beforeEach(() => {
      timeStandsStill();
    });

    it.each([
      { fault: 'stalls', planned: [faults.stalls], tries: 2 },
      { fault: 'stalls after commit', planned: [faults.stallsAfterCommit], tries: 2 },
      { fault: 'fails before', planned: [faults.failsBefore], tries: 2 },
      { fault: 'fails after commit', planned: [faults.failsAfterCommit], tries: 2 },
      {
        fault: 'fails in three ways',
        planned: [faults.failsBefore, faults.stalls, faults.failsAfterCommit],
        tries: 4,
      },
      {
        fault: 'fails after commit three times',
        planned: [faults.failsAfterCommit, faults.failsAfterCommit, faults.stallsAfterCommit],
        tries: 4,
      },
    ])('saves one row and one event when it $fault, then works', async ({ planned, tries }) => {
      const { db, batches } = faultyDatabase(env.DB, ...planned);
      const { reference } = await save(db, await sample());
      expect(await rowsOf('submissions')).toMatchObject([{ id: sampleId, reference }]);
      expect(await counts()).toEqual({ rows: 1, events: 1 });
      expect(batches()).toBe(tries);
    });

    const always = (fault: Fault) => [fault, fault, fault, fault] as const;

    it.each([
      { fault: 'stalls', planned: always(faults.stalls) },
      { fault: 'fails before', planned: always(faults.failsBefore) },
      { fault: 'is overloaded', planned: [faults.isOverloaded] },
    ])('says that it could not be saved when it $fault, and nothing is', async ({ planned }) => {
      const { db } = faultyDatabase(env.DB, ...planned);
      await expect(save(db, await sample())).rejects.toThrow(DatabaseUnavailable);
      expect(await counts()).toEqual({ rows: 0, events: 0 });
    });

    it.each([
      { fault: 'stalls after commit', planned: always(faults.stallsAfterCommit) },
      { fault: 'fails after commit', planned: always(faults.failsAfterCommit) },
    ])('finds the row again when it $fault each time and is asked later', async ({ planned }) => {
      const submission = await sample();
      const { db } = faultyDatabase(env.DB, ...planned);
      await expect(save(db, submission)).rejects.toThrow(DatabaseUnavailable);
      const [row] = await rowsOf('submissions');
      expect((await save(env.DB, submission)).reference).toBe(row?.['reference']);
      expect(await counts()).toEqual({ rows: 1, events: 1 });
    });

    it('leaves no event without a row when the transaction fails halfway', async () => {
      await env.DB.prepare('DROP TABLE events').run();
      await expect(save(env.DB, await sample())).rejects.toThrow(DatabaseUnavailable);
      expect(await rowsOf('submissions')).toEqual([]);
    });
  });
});
