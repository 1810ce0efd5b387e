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
import { idNumber, rowsOf, saved, sampleId, sampleTime } from '../saved.ts';
import { hour, minute } from './office.ts';

async function claimed(id = sampleId, now = sampleTime): Promise<ClaimedNotice> {
  const notice = await claimNotice(env.DB, id, now);
  if (!notice) throw new Error('it could not be claimed');
  return notice;
}

describe('claimNotice', () => {
  it('gives the submission and counts the try', async () => {
    const submission = await saved();
    expect(await claimed()).toMatchObject({ submission, kind: 'new', attempts: 1 });
  });

  it.each([
    { late: -1, claims: false },
    { late: 0, claims: true },
    { late: 1, claims: true },
  ])('claims is $claims when the notice is due since $late ms', async ({ late, claims }) => {
    await saved();
    expect((await claimNotice(env.DB, sampleId, sampleTime + late)) !== undefined).toBe(claims);
  });

  it.each([
    { after: minute - 1, claims: false },
    { after: minute, claims: true },
    { after: minute + 1, claims: true },
  ])(
    'claims is $claims again $after ms after a claim that came to nothing',
    async ({ after, claims }) => {
      await saved();
      await claimed();
      expect((await claimNotice(env.DB, sampleId, sampleTime + after)) !== undefined).toBe(claims);
    },
  );

  it('gives a notice to one of many who claim it at once', async () => {
    await saved();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => claimNotice(env.DB, sampleId, sampleTime)),
    );
    expect(all.filter((notice) => notice !== undefined)).toHaveLength(1);
  });

  it('gives none of what is set apart until the person does something with it', async () => {
    await saved({ suspicion: 'pace' });
    expect(await claimNotice(env.DB, sampleId, sampleTime)).toBeUndefined();
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([]);
    expect(await oldestOwedNotice(env.DB)).toBeNull();
    await hold(env.DB, sampleId, sampleTime);
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([sampleId]);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime);
    expect(await claimed()).toMatchObject({ kind: 'held' });
  });

  it('gives none of a check, whatever is done with it', async () => {
    await saved({ suspicion: 'check' });
    for (const change of [hold, resume, withdraw]) {
      await change(env.DB, sampleId, sampleTime);
      expect(await claimNotice(env.DB, sampleId, sampleTime)).toBeUndefined();
      expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([]);
      expect(await oldestOwedNotice(env.DB)).toBeNull();
    }
    expect(await rowsOf('submissions')).toMatchObject([
      { state: 'withdrawn', notice: 'withdrawn' },
    ]);
  });

  it('gives no notice that was sent', async () => {
    await saved();
    await markNotified(env.DB, await claimed(), sampleTime);
    expect(await claimNotice(env.DB, sampleId, sampleTime + hour)).toBeUndefined();
  });

  it('gives no notice of a submission that is not there', async () => {
    expect(await claimNotice(env.DB, sampleId, sampleTime)).toBeUndefined();
  });

  it('leaves the notices of others alone', async () => {
    await saved();
    await saved({ id: idNumber(2) });
    await claimed();
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([idNumber(2)]);
  });
});

describe('dueNotices', () => {
  it('gives none when none is owed', async () => {
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([]);
  });

  it('gives those first that waited longest', async () => {
    await saved({ id: idNumber(2), receivedAt: sampleTime - 1000 });
    await saved({ id: idNumber(1), receivedAt: sampleTime - 3000 });
    await saved({ id: idNumber(3), receivedAt: sampleTime - 2000 });
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([1, 3, 2].map(idNumber));
  });

  it('leaves out what is not yet due', async () => {
    await saved({ id: idNumber(1), receivedAt: sampleTime });
    await saved({ id: idNumber(2), receivedAt: sampleTime + 1 });
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([idNumber(1)]);
  });

  it('leaves out what was sent', async () => {
    await saved();
    await markNotified(env.DB, await claimed(), sampleTime);
    expect(await dueNotices(env.DB, sampleTime + hour, 10)).toEqual([]);
  });

  it('gives no more than it is asked for', async () => {
    for (const number of [1, 2, 3]) await saved({ id: idNumber(number) });
    expect(await dueNotices(env.DB, sampleTime, 2)).toHaveLength(2);
  });
});

describe('markNotified', () => {
  beforeEach(async () => {
    await saved();
  });

  it('records when the mail was accepted, with an event', async () => {
    await markNotified(env.DB, await claimed(), sampleTime + 5);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime + 5, notice_error: null },
    ]);
    expect(await rowsOf('events')).toMatchObject([
      { kind: 'received' },
      { submission_id: sampleId, at: sampleTime + 5, kind: 'notified' },
    ]);
  });

  it('forgets the error of an earlier try', async () => {
    await putBack(env.DB, await claimed(), 'E_RATE_LIMIT_EXCEEDED', sampleTime);
    await markNotified(env.DB, await claimed(sampleId, sampleTime + minute), sampleTime + minute);
    expect(await rowsOf('submissions')).toMatchObject([{ notice_error: null }]);
  });

  it('leaves the notices of others owed', async () => {
    await saved({ id: idNumber(2) });
    await markNotified(env.DB, await claimed(), sampleTime);
    expect(await rowsOf('submissions')).toMatchObject([
      { id: sampleId, notified_at: sampleTime },
      { id: idNumber(2), notified_at: null },
    ]);
  });
});

describe('putBack', () => {
  beforeEach(async () => {
    await saved();
  });

  it.each([
    { attempts: 1, pause: minute },
    { attempts: 2, pause: 2 * minute },
    { attempts: 3, pause: 4 * minute },
    { attempts: 9, pause: 256 * minute },
    { attempts: 10, pause: 6 * hour },
    { attempts: 11, pause: 6 * hour },
    { attempts: 5000, pause: 6 * hour },
  ])('makes it due $pause ms after try $attempts', async ({ attempts, pause }) => {
    await putBack(env.DB, { ...(await claimed()), attempts }, 'E_RATE_LIMIT_EXCEEDED', sampleTime);
    expect(await rowsOf('submissions')).toMatchObject([{ notice_due_at: sampleTime + pause }]);
  });

  it('keeps the code, and leaves it owed', async () => {
    await putBack(env.DB, await claimed(), 'E_RATE_LIMIT_EXCEEDED', sampleTime);
    expect(await rowsOf('submissions')).toMatchObject([{ notice_error: 'E_RATE_LIMIT_EXCEEDED' }]);
    expect((await claimed(sampleId, sampleTime + minute)).attempts).toBe(2);
  });

  it('changes nothing when somebody else has sent it meanwhile', async () => {
    const slow = await claimed();
    await markNotified(env.DB, await claimed(sampleId, sampleTime + minute), sampleTime + minute);
    const before = await rowsOf('submissions');
    await putBack(env.DB, slow, 'DEADLINE', sampleTime + minute);
    expect(await rowsOf('submissions')).toEqual(before);
  });

  it('leaves the notices of others due', async () => {
    await saved({ id: idNumber(2) });
    await putBack(env.DB, await claimed(), 'E_RATE_LIMIT_EXCEEDED', sampleTime);
    expect(await dueNotices(env.DB, sampleTime, 10)).toEqual([idNumber(2)]);
  });
});

describe('oldestOwedNotice', () => {
  it('is null when there is no submission', async () => {
    expect(await oldestOwedNotice(env.DB)).toBeNull();
  });

  it('is null when every notice was sent', async () => {
    await saved();
    await markNotified(env.DB, await claimed(), sampleTime);
    expect(await oldestOwedNotice(env.DB)).toBeNull();
  });

  it('is when the oldest was received', async () => {
    await saved({ id: idNumber(1), receivedAt: sampleTime });
    await saved({ id: idNumber(2), receivedAt: sampleTime - hour });
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime - hour);
  });

  it('passes over an older one that was sent', async () => {
    await saved({ id: idNumber(1), receivedAt: sampleTime });
    await saved({ id: idNumber(2), receivedAt: sampleTime - hour });
    await markNotified(env.DB, await claimed(idNumber(2)), sampleTime);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime);
  });

  it('is when the notice came to be owed, where a later change owes it', async () => {
    await saved();
    await markNotified(env.DB, await claimed(), sampleTime);
    await hold(env.DB, sampleId, sampleTime + hour);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime + hour);
  });

  it('counts a notice that was put back', async () => {
    await saved();
    await putBack(env.DB, await claimed(), 'E_RATE_LIMIT_EXCEEDED', sampleTime);
    expect(await oldestOwedNotice(env.DB)).toBe(sampleTime);
  });
});
