import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../worker/database/attempts.ts';
import { recordFault } from '../../../worker/database/faults.ts';
import { claimNotice } from '../../../worker/submissions/outbox.ts';
import { open, seal } from '../../../worker/seal/seal.ts';
import { saveSubmission } from '../../../worker/submissions/save.ts';
import { faults, faultyDatabase, timeStandsStill, type Fault } from '../faulty-database.ts';
import {
  counts,
  firstRow,
  idNumber,
  ring,
  rowsOf,
  sample,
  sampleAnswers,
  sampleId,
  sampleTime,
  save,
  saved,
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

describe('saveSubmission', () => {
  it('saves one row and its first event at one question of three statements, and gives it back', async () => {
    const statements: string[] = [];
    const db = watchedDatabase(env.DB, ({ sql }) => void statements.push(sql));
    const { suspicion, terms, ...submission } = await sample();
    const found = await save(db, { ...submission, suspicion, terms });
    expect(found).toMatchObject(submission);
    expect(statements).toHaveLength(3);
    expect(await rowsOf('submissions')).toMatchObject([
      { id: sampleId, reference: found.reference, kind: 'contact', locale: 'en' },
    ]);
    expect(await firstRow()).toMatchObject({ received_at: sampleTime, key_id: 'k1' });
    expect(await rowsOf('events')).toMatchObject([
      { submission_id: sampleId, at: sampleTime, kind: 'received' },
    ]);
  });

  it('owes its notice at once, claimed for a minute by whoever saves it', async () => {
    const { submission, notice } = await saveSubmission(env.DB, await sample(), 1000);
    expect(await firstRow()).toMatchObject({
      ...{ notified_at: null, notice_owed_at: sampleTime, notice_attempts: 1, notice_error: null },
    });
    expect(notice).toMatchObject({ submission, kind: 'new', attempts: 1, faulty: false });
    expect(await claimNotice(env.DB, sampleId, sampleTime + minute - 1)).toBeUndefined();
    expect(await claimNotice(env.DB, sampleId, sampleTime + minute)).toMatchObject({ attempts: 2 });
  });

  it('claims no notice of what is set apart', async () => {
    const { notice } = await saveSubmission(env.DB, await sample({ suspicion: 'pace' }), 1000);
    expect(notice).toBeUndefined();
    expect(await firstRow()).toMatchObject({ notice_attempts: 0 });
  });

  it('says of a fault that is recorded', async () => {
    await recordFault(env.DB, 'coordinator-address', 'E_RECIPIENT_SUPPRESSED', sampleTime);
    const { notice } = await saveSubmission(env.DB, await sample(), 1000);
    expect(notice).toMatchObject({ faulty: true });
  });

  it.each([
    { due: sampleTime, othersDue: true },
    { due: sampleTime + 1, othersDue: false },
  ])('says that others are due is $othersDue for one of $due', async ({ due, othersDue }) => {
    await saved({ id: idNumber(2), receivedAt: due });
    expect(await saveSubmission(env.DB, await sample(), 1000)).toMatchObject({ othersDue });
  });

  it('gives the first row and keeps its answers and kind when an id is saved again', async () => {
    const first = await save(env.DB, await sample());
    const row = { id: sampleId, kind: 'contact' };
    const other = {
      ...(await sample({ receivedAt: sampleTime + 1000, kind: 'interest' })),
      sealed: await seal(ring, row, { message: 'Other words' }),
    };
    const second = await save(env.DB, other);
    expect(second).toEqual(first);
    expect(second.sealed && (await open(ring, row, second.sealed))).toEqual(sampleAnswers);
    expect(await counts()).toEqual({ rows: 1, events: 1 });
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
    const all = await Promise.all(
      Array.from({ length: 50 }, async (_, number) =>
        save(env.DB, await sample({ id: idNumber(number) })),
      ),
    );
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(50);
    expect(await counts()).toEqual({ rows: 50, events: 50 });
  });

  it('draws a reference again when it is taken, and leaves the row that has it', async () => {
    const [first, second] = [await sample(), await sample({ id: idNumber(2) })];
    drawing(1, 1, 2);
    expect((await save(env.DB, first)).reference).toBe('3333333F');
    const before = await firstRow();
    expect((await save(env.DB, second)).reference).not.toBe('3333333F');
    expect(await firstRow()).toEqual(before);
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
});

describe('saveSubmission, with a database at fault', () => {
  beforeEach(() => {
    timeStandsStill();
  });

  const { failsBefore, stalls, failsAfterCommit, stallsAfterCommit, isOverloaded } = faults;
  const always = (fault: Fault) => [fault, fault, fault, fault] as const;

  it.each([
    { fault: 'stalls', planned: [stalls] },
    { fault: 'stalls after commit', planned: [stallsAfterCommit] },
    { fault: 'fails before', planned: [failsBefore] },
    { fault: 'fails after commit', planned: [failsAfterCommit] },
    { fault: 'fails in three ways', planned: [failsBefore, stalls, failsAfterCommit] },
    {
      fault: 'commits three times and does not say so',
      planned: [failsAfterCommit, failsAfterCommit, stallsAfterCommit],
    },
  ])('saves one row and one event when it $fault, then works', async ({ planned }) => {
    const { db, batches } = faultyDatabase(env.DB, ...planned);
    const { reference } = await save(db, await sample());
    expect(await firstRow()).toMatchObject({ id: sampleId, reference });
    expect(await counts()).toEqual({ rows: 1, events: 1 });
    expect(batches()).toBe(planned.length + 1);
  });

  it.each([
    { fault: 'stalls', planned: always(stalls), rows: 0 },
    { fault: 'fails before', planned: always(failsBefore), rows: 0 },
    { fault: 'is overloaded', planned: [isOverloaded], rows: 0 },
    { fault: 'stalls after commit', planned: always(stallsAfterCommit), rows: 1 },
    { fault: 'fails after commit', planned: always(failsAfterCommit), rows: 1 },
  ])('says so when it $fault each time, leaves $rows row, and has one later', async (expected) => {
    const submission = await sample();
    const { db } = faultyDatabase(env.DB, ...expected.planned);
    await expect(save(db, submission)).rejects.toThrow(DatabaseUnavailable);
    expect(await counts()).toEqual({ rows: expected.rows, events: expected.rows });
    const { reference } = await firstRow();
    const later = await save(env.DB, submission);
    if (expected.rows > 0) expect(later.reference).toBe(reference);
    expect(await counts()).toEqual({ rows: 1, events: 1 });
  });

  it('leaves no event without a row when the transaction fails halfway', async () => {
    await env.DB.prepare('DROP TABLE events').run();
    await expect(save(env.DB, await sample())).rejects.toThrow(DatabaseUnavailable);
    expect(await rowsOf('submissions')).toEqual([]);
  });
});
