import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  claimNotice,
  dueNotices,
  markNotified,
  oldestOwedNotice,
  putBack,
  type ClaimedNotice,
} from '../../../worker/submissions/outbox.ts';
import { hold, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { firstRow, idNumber, rowsOf, saved, sampleId, sampleTime } from '../saved.ts';
import { hour, minute } from '../notices/office.ts';

const claim = (now = sampleTime, id = sampleId) => claimNotice(env.DB, id, now);
async function claimed(now = sampleTime, id = sampleId): Promise<ClaimedNotice> {
  const notice = await claim(now, id);
  if (!notice) throw new Error('it could not be claimed');
  return notice;
}
const due = (now = sampleTime, limit = 10) => dueNotices(env.DB, now, limit);

describe('claimNotice', () => {
  it('gives the submission and counts the try', async () => {
    const submission = await saved();
    expect(await claimed()).toMatchObject({ submission, kind: 'new', attempts: 1 });
  });

  it.each([
    { what: 'before it is due', claims: false, now: sampleTime - 1 },
    { what: 'when it is due', claims: true, now: sampleTime },
    { what: 'within a lease', claims: false, earlier: true, now: sampleTime + minute - 1 },
    { what: 'after a lease', claims: true, earlier: true, now: sampleTime + minute },
  ])('claims is $claims $what', async ({ claims, earlier, now }) => {
    await saved();
    if (earlier) await claimed();
    expect((await claim(now)) !== undefined).toBe(claims);
  });

  it('gives a notice to one of many who claim it at once', async () => {
    await saved();
    const all = await Promise.all(Array.from({ length: 20 }, () => claim()));
    expect(all.filter((notice) => notice !== undefined)).toHaveLength(1);
  });

  it('gives none of what is set apart until the person does something with it', async () => {
    await saved({ suspicion: 'pace' });
    expect([await claim(), await due(), await oldestOwedNotice(env.DB)]).toEqual([
      ...[undefined, [], null],
    ]);
    await hold(env.DB, sampleId, sampleTime);
    expect(await due()).toEqual([sampleId]);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime);
    expect(await claimed()).toMatchObject({ kind: 'held' });
  });

  it('gives none of a check, whatever is done with it', async () => {
    await saved({ suspicion: 'check' });
    for (const change of [hold, resume, withdraw]) {
      await change(env.DB, sampleId, sampleTime);
      expect([await claim(), await due(), await oldestOwedNotice(env.DB)]).toEqual([
        ...[undefined, [], null],
      ]);
    }
    expect(await firstRow()).toMatchObject({ state: 'withdrawn', notice: 'withdrawn' });
  });

  it('gives none of what is not there', async () => {
    expect(await claim()).toBeUndefined();
  });
});

describe('dueNotices', () => {
  it('gives those first that waited longest, and no more than it is asked for', async () => {
    for (const [number, late] of [
      [2, 1000],
      [1, 3000],
      [3, 2000],
    ] as const)
      await saved({ id: idNumber(number), receivedAt: sampleTime - late });
    expect(await due()).toEqual([1, 3, 2].map(idNumber));
    expect(await due(sampleTime, 2)).toEqual([1, 3].map(idNumber));
  });

  it('leaves out what is not yet due, and what somebody has claimed', async () => {
    for (const number of [1, 2]) await saved({ id: idNumber(number) });
    await saved({ id: idNumber(3), receivedAt: sampleTime + 1 });
    await claimed(sampleTime, idNumber(2));
    expect(await due()).toEqual([idNumber(1)]);
  });
});

describe('with a notice that was claimed, and that of another', () => {
  let notice: ClaimedNotice;
  beforeEach(async () => {
    await saved();
    await saved({ id: idNumber(2) });
    notice = await claimed();
  });

  describe('markNotified', () => {
    it('records when the mail was accepted, with an event, and leaves that of the other', async () => {
      await markNotified(env.DB, notice, sampleTime + 5);
      expect(await rowsOf('submissions')).toMatchObject([
        { notified_at: sampleTime + 5, notice_error: null },
        { notified_at: null },
      ]);
      expect((await rowsOf('events')).slice(2)).toMatchObject([
        { submission_id: sampleId, at: sampleTime + 5, kind: 'notified' },
      ]);
      expect(await claim(sampleTime + hour)).toBeUndefined();
      expect(await due(sampleTime + hour)).toEqual([idNumber(2)]);
    });

    it('forgets the error of an earlier try', async () => {
      await putBack(env.DB, notice, 'E_RATE_LIMIT_EXCEEDED', sampleTime);
      await markNotified(env.DB, await claimed(sampleTime + minute), sampleTime + minute);
      expect(await firstRow()).toMatchObject({ notice_error: null });
    });
  });

  describe('putBack', () => {
    it.each([
      { attempts: 1, pause: minute },
      { attempts: 2, pause: 2 * minute },
      { attempts: 9, pause: 256 * minute },
      { attempts: 10, pause: 6 * hour },
      { attempts: 5000, pause: 6 * hour },
    ])('makes it due $pause ms after try $attempts, and keeps the code', async (expected) => {
      const { attempts, pause } = expected;
      await putBack(env.DB, { ...notice, attempts }, 'E_RATE_LIMIT_EXCEEDED', sampleTime);
      expect(await firstRow()).toMatchObject({
        notice_due_at: sampleTime + pause,
        notice_error: 'E_RATE_LIMIT_EXCEEDED',
      });
      expect(await due()).toEqual([idNumber(2)]);
      expect((await claimed(sampleTime + pause)).attempts).toBe(2);
    });

    it('changes nothing when somebody else has sent it meanwhile', async () => {
      await markNotified(env.DB, await claimed(sampleTime + minute), sampleTime + minute);
      const before = await rowsOf('submissions');
      await putBack(env.DB, notice, 'DEADLINE', sampleTime + minute);
      expect(await rowsOf('submissions')).toEqual(before);
    });
  });
});

describe('oldestOwedNotice', () => {
  it('is null when none is owed', async () => {
    expect(await oldestOwedNotice(env.DB)).toBeNull();
    await saved();
    await markNotified(env.DB, await claimed(), sampleTime);
    expect(await oldestOwedNotice(env.DB)).toBeNull();
  });

  it('is when the oldest was received that was not sent, or put back', async () => {
    for (const number of [1, 2, 3])
      await saved({ id: idNumber(number), receivedAt: sampleTime - number * hour });
    await markNotified(env.DB, await claimed(sampleTime, idNumber(3)), sampleTime);
    await putBack(env.DB, await claimed(sampleTime, idNumber(2)), 'UNKNOWN', sampleTime);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime - 2 * hour);
  });

  it('is when the notice came to be owed, where a later change owes it', async () => {
    await saved();
    await markNotified(env.DB, await claimed(), sampleTime);
    await hold(env.DB, sampleId, sampleTime + hour);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime + hour);
  });
});
