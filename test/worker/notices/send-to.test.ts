import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentFaults } from '../../../worker/database/faults.ts';
import { isRefusedRecipient, MailRefused } from '../../../worker/notices/mailer.ts';
import { notify, sendTo } from '../../../worker/notices/notify.ts';
import { logged } from '../logged.ts';
import { firstRow, sampleId, sampleTime, saved } from '../saved.ts';
import { minute, office } from './office.ts';

const mail = { subject: 'New message K7QM-3XDP', text: 'The website received a message.' };
const suppressed = 'E_RECIPIENT_SUPPRESSED';
const notAllowed = 'E_RECIPIENT_NOT_ALLOWED';
const forNow = 'E_RATE_LIMIT_EXCEEDED';
const faults = () => currentFaults(env.DB);

const codeOf = (work: Promise<void>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof MailRefused ? error.code : error),
  );

let lines: unknown[][] = [];
beforeEach(() => {
  lines = logged();
});

describe('isRefusedRecipient', () => {
  it('takes these two codes to be for good, and all others to be passing', () => {
    const passing = ['E_DAILY_LIMIT_EXCEEDED', 'E_SENDER_NOT_VERIFIED', 'DEADLINE', 'UNKNOWN'];
    const all = [suppressed, notAllowed, forNow, ...passing, '', 'toString'];
    expect(all.filter((code) => isRefusedRecipient(code))).toEqual([suppressed, notAllowed]);
  });
});

describe('sendTo', () => {
  it.each(['coordinator', 'second'] as const)(
    'sends to whom it is for, and to nobody else: %s',
    async (recipient) => {
      const { at, ...mails } = office();
      await sendTo(recipient, mail, at(sampleTime));
      expect(mails).toEqual({ coordinator: [], second: [], [recipient]: [mail] });
      expect(await faults()).toEqual([]);
    },
  );

  it('sends to the second where the coordinator is refused for good, and records the fault', async () => {
    const { at, coordinator, second } = office([suppressed]);
    await sendTo('coordinator', mail, at(sampleTime));
    expect([coordinator, second]).toEqual([[], [mail]]);
    expect(await faults()).toEqual([
      { name: 'coordinator-address', code: suppressed, since: sampleTime },
    ]);
    expect(lines).toEqual([
      [`{"event":"address-refused","recipient":"coordinator","code":"${suppressed}"}`],
    ]);
  });

  it('sends to the coordinator where the second is refused for good', async () => {
    const { at, coordinator, second } = office([], [notAllowed]);
    await sendTo('second', mail, at(sampleTime));
    expect([coordinator, second]).toEqual([[mail], []]);
    expect(await faults()).toMatchObject([{ name: 'second-address' }]);
  });

  it('does not trouble the other address after a failure that passes', async () => {
    const { at, second } = office(['DEADLINE']);
    expect(await codeOf(sendTo('coordinator', mail, at(sampleTime)))).toBe('DEADLINE');
    expect(second).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  const known = { name: 'coordinator-address', since: sampleTime };
  it.each([
    {
      then: 'is refused for good again',
      codes: [notAllowed],
      left: { ...known, code: notAllowed },
    },
    { then: 'fails in passing', codes: [forNow], left: { ...known, code: suppressed } },
    {
      then: 'is accepted for the other',
      codes: [],
      to: 'second',
      left: { ...known, code: suppressed },
    },
    { then: 'is accepted for that address', codes: [], left: undefined },
  ] as const)('has the fault $left when the next mail $then', async (expected) => {
    const { codes, left, to = 'coordinator' } = { to: undefined, ...expected };
    const { at } = office([suppressed, ...codes]);
    await sendTo('coordinator', mail, at(sampleTime));
    await codeOf(sendTo(to, mail, at(sampleTime + minute)));
    expect(await faults()).toEqual(left ? [left] : []);
  });

  it.each([
    { what: 'for good', code: notAllowed, count: 2 },
    { what: 'for now', code: forNow, count: 1 },
  ])('refuses when the other address is refused $what too', async ({ code, count }) => {
    const { at } = office([suppressed], [code]);
    expect(await codeOf(sendTo('coordinator', mail, at(sampleTime)))).toBe(code);
    expect(await faults()).toHaveLength(count);
  });
});

describe('notify, with an address refused for good', () => {
  beforeEach(() => saved());

  it('tells the second person, and owes nothing more', async () => {
    const { at, second } = office([suppressed]);
    expect(await notify(at(sampleTime), sampleId)).toBe(true);
    expect(second).toHaveLength(1);
    expect(await firstRow()).toMatchObject({ notified_at: sampleTime, notice_error: null });
  });

  it('leaves the notice owed when nobody takes it, and tries the coordinator first again', async () => {
    const { at, coordinator } = office([suppressed], [forNow]);
    expect(await notify(at(sampleTime), sampleId)).toBe(false);
    expect(await firstRow()).toMatchObject({ notified_at: null, notice_error: forNow });
    expect(await notify(at(sampleTime + minute), sampleId)).toBe(true);
    expect(coordinator).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });
});
