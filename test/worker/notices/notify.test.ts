import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import type { Mailer } from '../../../worker/notices/mailer.ts';
import { notify, sweepNotices, type Notifier } from '../../../worker/notices/notify.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { idNumber, rowsOf, saved, sampleId, sampleTime } from '../saved.ts';

const minute = 60_000;
const hour = 60 * minute;
const base = { db: env.DB, timeZone: 'America/Los_Angeles', siteUrl: 'https://vod.example' };
/** One mailer for both addresses: what is accepted is counted whoever it was for. */
const both = (mailer: Mailer) => ({ coordinator: mailer, second: mailer });
const at = (time: number, mailer: Mailer): Notifier => ({
  ...base,
  mailers: both(mailer),
  clock: () => time,
});

/** Failures that may pass for the same address. */
const passing = [
  'E_RATE_LIMIT_EXCEEDED',
  'E_DAILY_LIMIT_EXCEEDED',
  'E_INTERNAL_SERVER_ERROR',
  'E_SENDER_NOT_VERIFIED',
  'E_VALIDATION_ERROR',
  'DEADLINE',
  'UNKNOWN',
];

describe('notify', () => {
  it('sends one mail with the reference', async () => {
    const { reference } = await saved();
    const { mailer, accepted } = fakeMailer();
    expect(await notify(at(sampleTime, mailer), sampleId)).toBe(true);
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.subject.replace('-', '')).toContain(reference);
  });

  it('marks the submission as told', async () => {
    await saved();
    await notify(at(sampleTime, fakeMailer().mailer), sampleId);
    expect(await rowsOf('submissions')).toMatchObject([{ notified_at: sampleTime }]);
  });

  it('puts none of the answers into the mail', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    await notify(at(sampleTime, mailer), sampleId);
    expect(JSON.stringify(accepted)).not.toMatch(/marked|mail\.example/i);
  });

  it('sends nothing a second time', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    await notify(at(sampleTime, mailer), sampleId);
    expect(await notify(at(sampleTime + hour, mailer), sampleId)).toBe(false);
    expect(accepted).toHaveLength(1);
  });

  it('sends one mail for 20 runs at once', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    await Promise.all(Array.from({ length: 20 }, () => notify(at(sampleTime, mailer), sampleId)));
    expect(accepted).toHaveLength(1);
  });

  it('sends nothing for a submission that is not there', async () => {
    const { mailer, accepted } = fakeMailer();
    expect(await notify(at(sampleTime, mailer), sampleId)).toBe(false);
    expect(accepted).toEqual([]);
  });

  it.each(passing)('leaves the notice owed after %s', async (code) => {
    await saved();
    logged();
    expect(await notify(at(sampleTime, fakeMailer(code).mailer), sampleId)).toBe(false);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null, notice_error: code, notice_due_at: sampleTime + minute },
    ]);
  });

  it('logs id, code and tries of a mail that was refused, and nothing else', async () => {
    await saved();
    const lines = logged();
    await notify(at(sampleTime, fakeMailer('E_RATE_LIMIT_EXCEEDED').mailer), sampleId);
    expect(lines).toEqual([
      [
        `{"event":"notice-failed","submission":"${sampleId}","code":"E_RATE_LIMIT_EXCEEDED","attempts":1}`,
      ],
    ]);
  });

  it('adds no event for a mail that was refused', async () => {
    await saved();
    logged();
    await notify(at(sampleTime, fakeMailer('E_RATE_LIMIT_EXCEEDED').mailer), sampleId);
    expect(await rowsOf('events')).toMatchObject([{ kind: 'received' }]);
  });

  it('does not try again before the pause is over', async () => {
    await saved();
    logged();
    const { mailer, accepted } = fakeMailer('E_RATE_LIMIT_EXCEEDED');
    await notify(at(sampleTime, mailer), sampleId);
    await notify(at(sampleTime + minute - 1, mailer), sampleId);
    expect(accepted).toEqual([]);
  });

  it('tries again when the pause is over', async () => {
    await saved();
    logged();
    const { mailer, accepted } = fakeMailer('E_RATE_LIMIT_EXCEEDED');
    await notify(at(sampleTime, mailer), sampleId);
    await notify(at(sampleTime + minute, mailer), sampleId);
    expect(accepted).toHaveLength(1);
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
    await notify({ ...base, mailers: both(slow), clock: () => now }, sampleId);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice_due_at: sampleTime + 10_000 + minute },
    ]);
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
    expect(await rowsOf('submissions')).toMatchObject([{ notified_at: sampleTime + minute }]);
  });

  it('sends nothing while the lease of a run that was cut off lasts', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    void notify(
      at(sampleTime, () => new Promise(() => undefined)),
      sampleId,
    );
    await vi.waitFor(async () => {
      expect(await rowsOf('submissions')).toMatchObject([{ notice_attempts: 1 }]);
    });
    expect(await notify(at(sampleTime + minute - 1, mailer), sampleId)).toBe(false);
    expect(await notify(at(sampleTime + minute, mailer), sampleId)).toBe(true);
    expect(accepted).toHaveLength(1);
  });
});

describe('sweepNotices', () => {
  it('sends every notice that is due', async () => {
    for (const number of [1, 2, 3]) await saved({ id: idNumber(number) });
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toHaveLength(3);
  });

  it('sends nothing when nothing is owed', async () => {
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toEqual([]);
  });

  it('sends nothing that is not yet due', async () => {
    await saved({ receivedAt: sampleTime + 1 });
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toEqual([]);
  });

  it.each([
    { owed: 4, sent: 4 },
    { owed: 5, sent: 5 },
    { owed: 6, sent: 5 },
  ])('sends $sent of $owed', async ({ owed, sent }) => {
    for (let number = 0; number < owed; number++) await saved({ id: idNumber(number) });
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toHaveLength(sent);
  });

  it('sends the rest at the next sweep', async () => {
    for (let number = 0; number < 7; number++) await saved({ id: idNumber(number) });
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    await sweepNotices(at(sampleTime, mailer));
    expect(new Set(accepted.map(({ subject }) => subject)).size).toBe(7);
  });

  it('goes on after a mail that was refused', async () => {
    for (const number of [1, 2, 3]) await saved({ id: idNumber(number) });
    logged();
    const { mailer, accepted } = fakeMailer('E_VALIDATION_ERROR');
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toHaveLength(2);
  });

  it('sends one mail each for two sweeps at once', async () => {
    for (const number of [1, 2, 3, 4]) await saved({ id: idNumber(number) });
    const { mailer, accepted } = fakeMailer();
    await Promise.all([sweepNotices(at(sampleTime, mailer)), sweepNotices(at(sampleTime, mailer))]);
    expect(accepted).toHaveLength(4);
  });

  it('holds each lease from its own time, however long the sweep takes', async () => {
    for (let number = 0; number < 5; number++) await saved({ id: idNumber(number) });
    let now = sampleTime;
    const other = fakeMailer();
    // Each mail takes ten seconds, and another sweep comes in the middle of each.
    const slow: Mailer = async () => {
      now += 10_000;
      const due = await rowsOf('submissions');
      const underWay = due.find(
        ({ notified_at, notice_attempts }) => notified_at === null && notice_attempts === 1,
      );
      await notify(at(now, other.mailer), String(underWay?.['id']));
    };
    await sweepNotices({ ...base, mailers: both(slow), clock: () => now });
    expect(other.accepted).toEqual([]);
  });

  it('delivers after a day without a sweep', async () => {
    await saved();
    logged();
    const { mailer, accepted } = fakeMailer('E_DAILY_LIMIT_EXCEEDED');
    await sweepNotices(at(sampleTime, mailer));
    await sweepNotices(at(sampleTime + 24 * hour, mailer));
    expect(accepted).toHaveLength(1);
  });

  it('sends nothing twice when the clock jumps back', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    await sweepNotices(at(sampleTime - 24 * hour, mailer));
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toHaveLength(1);
  });

  it('tries for as long as it takes', async () => {
    await saved();
    logged();
    const { mailer, accepted } = fakeMailer(
      ...Array.from({ length: 30 }, () => 'E_RATE_LIMIT_EXCEEDED'),
    );
    for (let hours = 0; accepted.length === 0 && hours < 1000; hours++) {
      await sweepNotices(at(sampleTime + hours * hour, mailer));
    }
    expect(accepted).toHaveLength(1);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice_attempts: 31, notice_error: null },
    ]);
  });
});
