import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Mailer } from '../../../worker/notices/mailer.ts';
import { notify, sweepNotices } from '../../../worker/notices/notify.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { eventKinds, firstRow, idNumber, rowsOf, saved, sampleId, sampleTime } from '../saved.ts';
import { failingAt } from '../watched-database.ts';
import { at, hour, minute } from './office.ts';

/** Saves so many submissions, each owing its notice. */
async function saveSome(count: number) {
  for (let number = 1; number <= count; number++) await saved({ id: idNumber(number) });
}

describe('notify', () => {
  it('sends one mail with the reference and none of the answers, once', async () => {
    const { reference } = await saved();
    const { mailer, accepted } = fakeMailer();
    expect(await notify(at(sampleTime, mailer), sampleId)).toBe(true);
    expect(await notify(at(sampleTime + hour, mailer), sampleId)).toBe(false);
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.subject.replace('-', '')).toContain(reference);
    expect(JSON.stringify(accepted)).not.toMatch(/marked|mail\.example/i);
    expect(await firstRow()).toMatchObject({ notified_at: sampleTime });
  });

  it('leaves a refused notice owed, without an event, and logs id, code and tries', async () => {
    await saved();
    const lines = logged();
    expect(await notify(at(sampleTime, fakeMailer('DEADLINE').mailer), sampleId)).toBe(false);
    expect(await firstRow()).toMatchObject({
      ...{ notified_at: null, notice_error: 'DEADLINE', notice_due_at: sampleTime + minute },
    });
    expect(await eventKinds()).toEqual(['received']);
    expect(lines).toEqual([
      [`{"event":"notice-failed","submission":"${sampleId}","code":"DEADLINE","attempts":1}`],
    ]);
  });

  it('counts the pause from the end of the try, not from its start', async () => {
    await saved();
    logged();
    let now = sampleTime;
    const { mailer } = fakeMailer('DEADLINE');
    const slow: Mailer = (mail) => {
      now += 10_000;
      return mailer(mail);
    };
    await notify({ ...at(now, slow), clock: () => now }, sampleId);
    expect(await firstRow()).toMatchObject({ notice_due_at: sampleTime + 10_000 + minute });
  });

  it('sends again, with the same reference, what was accepted and could not be marked', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    const { db } = faultyDatabase(env.DB, faults.isOverloaded);
    await expect(notify({ ...at(sampleTime, mailer), db }, sampleId)).rejects.toThrow(
      'the database did not do what was asked',
    );
    await notify(at(sampleTime + minute, mailer), sampleId);
    expect(accepted).toHaveLength(2);
    expect(accepted[1]).toEqual(accepted[0]);
    expect(await firstRow()).toMatchObject({ notified_at: sampleTime + minute });
  });

  it('sends nothing while the lease of a run that was cut off lasts', async () => {
    await saved();
    await new Promise<void>((begun) => {
      const never: Mailer = () => {
        begun();
        return new Promise(() => undefined);
      };
      void notify(at(sampleTime, never), sampleId);
    });
    const { mailer, accepted } = fakeMailer();
    expect(await notify(at(sampleTime + minute - 1, mailer), sampleId)).toBe(false);
    expect(await notify(at(sampleTime + minute, mailer), sampleId)).toBe(true);
    expect(accepted).toHaveLength(1);
  });
});

describe('sweepNotices', () => {
  it('sends four, and the rest at the next sweep', async () => {
    await saveSome(7);
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toHaveLength(4);
    await sweepNotices(at(sampleTime, mailer));
    expect(new Set(accepted.map(({ subject }) => subject)).size).toBe(7);
  });

  it('goes on after a mail that was refused, and after a fault', async () => {
    await saveSome(3);
    const lines = logged();
    const { mailer, accepted } = fakeMailer('E_VALIDATION_ERROR');
    const db = failingAt(env.DB, /notice_error = \?4/);
    await sweepNotices({ ...at(sampleTime, mailer), db });
    expect(accepted).toHaveLength(2);
    expect(lines[1]).toEqual([
      `{"event":"notice-interrupted","submission":"${idNumber(1)}","error":"Error"}`,
    ]);
  });

  it('sends one mail each for two sweeps at once', async () => {
    await saveSome(4);
    const { mailer, accepted } = fakeMailer();
    await Promise.all([sweepNotices(at(sampleTime, mailer)), sweepNotices(at(sampleTime, mailer))]);
    expect(accepted).toHaveLength(4);
  });

  it('holds each lease from its own time, however long the sweep takes', async () => {
    await saveSome(5);
    let now = sampleTime;
    const other = fakeMailer();
    // Each mail takes ten seconds, and another sweep comes in the middle of each.
    const slow: Mailer = async () => {
      now += 10_000;
      const underWay = (await rowsOf('submissions')).find(
        ({ notified_at, notice_attempts }) => notified_at === null && notice_attempts === 1,
      );
      await notify(at(now, other.mailer), String(underWay?.['id']));
    };
    await sweepNotices({ ...at(now, slow), clock: () => now });
    expect(other.accepted).toEqual([]);
  });

  it('sends nothing twice when the clock jumps back', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    for (const time of [sampleTime, sampleTime - 24 * hour, sampleTime])
      await sweepNotices(at(time, mailer));
    expect(accepted).toHaveLength(1);
  });

  it('tries for as long as it takes', async () => {
    await saved();
    logged();
    const refusals = Array.from({ length: 30 }, () => 'E_RATE_LIMIT_EXCEEDED');
    const { mailer, accepted } = fakeMailer(...refusals);
    for (let hours = 0; accepted.length === 0 && hours < 1000; hours += 6)
      await sweepNotices(at(sampleTime + hours * hour, mailer));
    expect(accepted).toHaveLength(1);
    expect(await firstRow()).toMatchObject({ notice_attempts: 31, notice_error: null });
  });
});
