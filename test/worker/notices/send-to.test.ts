import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentFaults } from '../../../worker/database/faults.ts';
import { isRefusedRecipient, MailRefused } from '../../../worker/notices/mailer.ts';
import { notify, sendTo } from '../../../worker/notices/notify.ts';
import { logged } from '../logged.ts';
import { rowsOf, sampleId, sampleTime, saved } from '../saved.ts';
import { minute, office } from './office.ts';

const mail = { subject: 'New message K7QM-3XDP', text: 'The website received a message.' };
const passing = [
  'E_RATE_LIMIT_EXCEEDED',
  'E_DAILY_LIMIT_EXCEEDED',
  'E_INTERNAL_SERVER_ERROR',
  'E_SENDER_NOT_VERIFIED',
  'E_VALIDATION_ERROR',
  'DEADLINE',
  'UNKNOWN',
];

const codeOf = (work: Promise<void>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof MailRefused ? error.code : error),
  );

describe('isRefusedRecipient', () => {
  it.each(['E_RECIPIENT_NOT_ALLOWED', 'E_RECIPIENT_SUPPRESSED'])(
    'takes %s to be for good',
    (code) => {
      expect(isRefusedRecipient(code)).toBe(true);
    },
  );

  it.each([...passing, '', 'toString'])('takes %j to be passing', (code) => {
    expect(isRefusedRecipient(code)).toBe(false);
  });
});

describe('sendTo', () => {
  let lines: unknown[][] = [];
  beforeEach(() => {
    lines = logged();
  });

  it.each(['coordinator', 'second'] as const)(
    'sends to whom it is for, and to nobody else: %s',
    async (recipient) => {
      const { at, ...mails } = office();
      await sendTo(recipient, mail, at(sampleTime));
      expect(mails).toEqual({ coordinator: [], second: [], [recipient]: [mail] });
      expect(await currentFaults(env.DB)).toEqual([]);
    },
  );

  it('sends to the second where the coordinator is refused for good, and records the fault', async () => {
    const { at, coordinator, second } = office(['E_RECIPIENT_SUPPRESSED']);
    await sendTo('coordinator', mail, at(sampleTime));
    expect([coordinator, second]).toEqual([[], [mail]]);
    expect(await currentFaults(env.DB)).toEqual([
      { name: 'coordinator-address', code: 'E_RECIPIENT_SUPPRESSED', since: sampleTime },
    ]);
    expect(lines).toEqual([
      ['{"event":"address-refused","recipient":"coordinator","code":"E_RECIPIENT_SUPPRESSED"}'],
    ]);
  });

  it('sends to the coordinator where the second is refused for good', async () => {
    const { at, coordinator, second } = office([], ['E_RECIPIENT_NOT_ALLOWED']);
    await sendTo('second', mail, at(sampleTime));
    expect([coordinator, second]).toEqual([[mail], []]);
    expect(await currentFaults(env.DB)).toMatchObject([{ name: 'second-address' }]);
  });

  it('does not trouble the other address after a failure that passes', async () => {
    const { at, second } = office(['DEADLINE']);
    expect(await codeOf(sendTo('coordinator', mail, at(sampleTime)))).toBe('DEADLINE');
    expect(second).toEqual([]);
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it('keeps since when a fault is there, and its latest code', async () => {
    const { at } = office(['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED']);
    await sendTo('coordinator', mail, at(sampleTime));
    await sendTo('coordinator', mail, at(sampleTime + minute));
    expect(await currentFaults(env.DB)).toEqual([
      { name: 'coordinator-address', code: 'E_RECIPIENT_NOT_ALLOWED', since: sampleTime },
    ]);
  });

  it('forgets a fault when a mail is accepted for that address again', async () => {
    const { at } = office(['E_RECIPIENT_SUPPRESSED']);
    await sendTo('coordinator', mail, at(sampleTime));
    await sendTo('coordinator', mail, at(sampleTime));
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it.each([
    { what: 'a failure that passes', codes: ['E_RATE_LIMIT_EXCEEDED'], next: 'coordinator' },
    { what: 'a mail that is accepted for the other address', codes: [], next: 'second' },
  ] as const)('keeps a fault through $what', async ({ codes, next }) => {
    const { at } = office(['E_RECIPIENT_SUPPRESSED', ...codes]);
    await sendTo('coordinator', mail, at(sampleTime));
    await codeOf(sendTo(next, mail, at(sampleTime)));
    expect(await currentFaults(env.DB)).toMatchObject([{ name: 'coordinator-address' }]);
  });

  it.each([
    { what: 'for good', code: 'E_RECIPIENT_NOT_ALLOWED', faults: 2 },
    { what: 'for now', code: 'E_RATE_LIMIT_EXCEEDED', faults: 1 },
  ])('refuses when the other address is refused $what too', async ({ code, faults }) => {
    const { at } = office(['E_RECIPIENT_SUPPRESSED'], [code]);
    expect(await codeOf(sendTo('coordinator', mail, at(sampleTime)))).toBe(code);
    expect(await currentFaults(env.DB)).toHaveLength(faults);
  });
});

describe('notify, with an address refused for good', () => {
  beforeEach(async () => {
    logged();
    await saved();
  });

  it('tells the second person, and owes nothing more', async () => {
    const { at, second } = office(['E_RECIPIENT_SUPPRESSED']);
    expect(await notify(at(sampleTime), sampleId)).toBe(true);
    expect(second).toHaveLength(1);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime, notice_error: null },
    ]);
  });

  it('leaves the notice owed when nobody takes it', async () => {
    const { at } = office(['E_RECIPIENT_SUPPRESSED'], ['E_RECIPIENT_SUPPRESSED']);
    expect(await notify(at(sampleTime), sampleId)).toBe(false);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null, notice_error: 'E_RECIPIENT_SUPPRESSED' },
    ]);
  });

  it('tries the coordinator first again each time', async () => {
    const { at, coordinator } = office(['E_RECIPIENT_SUPPRESSED'], ['E_RATE_LIMIT_EXCEEDED']);
    await notify(at(sampleTime), sampleId);
    expect(await notify(at(sampleTime + minute), sampleId)).toBe(true);
    expect(coordinator).toHaveLength(1);
    expect(await currentFaults(env.DB)).toEqual([]);
  });
});
