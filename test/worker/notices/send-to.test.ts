import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentFaults } from '../../../worker/database/faults.ts';
import { isRefusedRecipient, MailRefused } from '../../../worker/notices/mailer.ts';
import { notify, sendTo, type Notifier } from '../../../worker/notices/notify.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { rowsOf, sampleId, sampleTime, saved } from '../saved.ts';

const mail = { subject: 'New message K7QM-3XDP', text: 'The website received a message.' };
const permanent = ['E_RECIPIENT_NOT_ALLOWED', 'E_RECIPIENT_SUPPRESSED'];
const passing = [
  'E_RATE_LIMIT_EXCEEDED',
  'E_DAILY_LIMIT_EXCEEDED',
  'E_INTERNAL_SERVER_ERROR',
  'E_SENDER_NOT_VERIFIED',
  'E_VALIDATION_ERROR',
  'DEADLINE',
  'UNKNOWN',
];

/** Two addresses, each refusing with codes of its own, at a time that goes on by a minute a mail. */
function office(coordinatorCodes: string[] = [], secondCodes: string[] = []) {
  const coordinator = fakeMailer(...coordinatorCodes);
  const second = fakeMailer(...secondCodes);
  let now = sampleTime;
  const notifier: Notifier = {
    db: env.DB,
    mailers: { coordinator: coordinator.mailer, second: second.mailer },
    timeZone: 'America/Los_Angeles',
    siteUrl: 'https://vod.example',
    clock: () => now,
  };
  return {
    notifier,
    coordinator: coordinator.accepted,
    second: second.accepted,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const codeOf = (work: Promise<void>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof MailRefused ? error.code : error),
  );

describe('isRefusedRecipient', () => {
  it.each(permanent)('takes %s to be for good', (code) => {
    expect(isRefusedRecipient(code)).toBe(true);
  });

  it.each([...passing, '', 'toString'])('takes %j to be passing', (code) => {
    expect(isRefusedRecipient(code)).toBe(false);
  });
});

describe('sendTo', () => {
  let lines: unknown[][] = [];
  beforeEach(() => {
    lines = logged();
  });

  it('sends to whom it is for, and to nobody else', async () => {
    const { notifier, coordinator, second } = office();
    await sendTo('coordinator', mail, notifier);
    expect([coordinator, second]).toEqual([[mail], []]);
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it('sends to the second person what is for them', async () => {
    const { notifier, coordinator, second } = office();
    await sendTo('second', mail, notifier);
    expect([coordinator, second]).toEqual([[], [mail]]);
  });

  it.each(permanent)('sends to the other address after %s, and records the fault', async (code) => {
    const { notifier, coordinator, second } = office([code]);
    await sendTo('coordinator', mail, notifier);
    expect([coordinator, second]).toEqual([[], [mail]]);
    expect(await currentFaults(env.DB)).toEqual([
      { name: 'coordinator-address', code, since: sampleTime },
    ]);
  });

  it.each(permanent)('sends to the coordinator when the second is refused by %s', async (code) => {
    const { notifier, coordinator, second } = office([], [code]);
    await sendTo('second', mail, notifier);
    expect([coordinator, second]).toEqual([[mail], []]);
    expect(await currentFaults(env.DB)).toMatchObject([{ name: 'second-address', code }]);
  });

  it.each(passing)('does not trouble the other address after %s', async (code) => {
    const { notifier, second } = office([code]);
    expect(await codeOf(sendTo('coordinator', mail, notifier))).toBe(code);
    expect(second).toEqual([]);
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it('names recipient and code in the log, and no address', async () => {
    await sendTo('coordinator', mail, office(['E_RECIPIENT_SUPPRESSED']).notifier);
    expect(lines).toEqual([
      ['{"event":"address-refused","recipient":"coordinator","code":"E_RECIPIENT_SUPPRESSED"}'],
    ]);
  });

  it('keeps since when a fault is there, and its latest code', async () => {
    const { notifier, later } = office(['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED']);
    await sendTo('coordinator', mail, notifier);
    later(60_000);
    await sendTo('coordinator', mail, notifier);
    expect(await currentFaults(env.DB)).toEqual([
      { name: 'coordinator-address', code: 'E_RECIPIENT_NOT_ALLOWED', since: sampleTime },
    ]);
  });

  it('forgets a fault when a mail is accepted for that address again', async () => {
    const { notifier } = office(['E_RECIPIENT_SUPPRESSED']);
    await sendTo('coordinator', mail, notifier);
    await sendTo('coordinator', mail, notifier);
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it('keeps a fault through a failure that passes', async () => {
    const { notifier } = office(['E_RECIPIENT_SUPPRESSED', 'E_RATE_LIMIT_EXCEEDED']);
    await sendTo('coordinator', mail, notifier);
    await codeOf(sendTo('coordinator', mail, notifier));
    expect(await currentFaults(env.DB)).toHaveLength(1);
  });

  it('keeps the fault of one address when a mail is accepted for the other', async () => {
    const { notifier } = office(['E_RECIPIENT_SUPPRESSED']);
    await sendTo('coordinator', mail, notifier);
    await sendTo('second', mail, notifier);
    expect(await currentFaults(env.DB)).toMatchObject([{ name: 'coordinator-address' }]);
  });

  it('refuses, and records both faults, when both addresses are refused for good', async () => {
    const { notifier } = office(['E_RECIPIENT_SUPPRESSED'], ['E_RECIPIENT_NOT_ALLOWED']);
    expect(await codeOf(sendTo('coordinator', mail, notifier))).toBe('E_RECIPIENT_NOT_ALLOWED');
    expect((await currentFaults(env.DB)).map(({ name }) => name).sort()).toEqual([
      'coordinator-address',
      'second-address',
    ]);
  });

  it('refuses when the other address fails for now', async () => {
    const { notifier } = office(['E_RECIPIENT_SUPPRESSED'], ['E_RATE_LIMIT_EXCEEDED']);
    expect(await codeOf(sendTo('coordinator', mail, notifier))).toBe('E_RATE_LIMIT_EXCEEDED');
    expect(await currentFaults(env.DB)).toMatchObject([{ name: 'coordinator-address' }]);
  });
});

describe('notify, with an address refused for good', () => {
  beforeEach(() => {
    logged();
  });

  it.each(permanent)('tells the second person after %s, and owes nothing more', async (code) => {
    const { reference } = await saved();
    const { notifier, second } = office([code]);
    expect(await notify(notifier, sampleId)).toBe(true);
    expect(second[0]?.subject.replace('-', '')).toContain(reference);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime, notice_error: null },
    ]);
  });

  it('leaves the notice owed when nobody takes it', async () => {
    await saved();
    const { notifier } = office(['E_RECIPIENT_SUPPRESSED'], ['E_RECIPIENT_SUPPRESSED']);
    expect(await notify(notifier, sampleId)).toBe(false);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null, notice_error: 'E_RECIPIENT_SUPPRESSED' },
    ]);
  });

  it('tries the coordinator first again each time', async () => {
    await saved();
    const { notifier, coordinator, later } = office(
      ['E_RECIPIENT_SUPPRESSED'],
      ['E_RATE_LIMIT_EXCEEDED'],
    );
    await notify(notifier, sampleId);
    later(60_000);
    expect(await notify(notifier, sampleId)).toBe(true);
    expect(coordinator).toHaveLength(1);
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it('still owes what was accepted when a database at fault could not note it', async () => {
    await saved();
    const { notifier, coordinator } = office();
    vi.spyOn(notifier.db, 'batch').mockRejectedValueOnce(new Error('D1_ERROR: overloaded'));
    await expect(notify(notifier, sampleId)).rejects.toThrow(
      'the database did not do what was asked',
    );
    expect(coordinator).toHaveLength(1);
    expect(await rowsOf('submissions')).toMatchObject([{ notified_at: null }]);
  });
});
