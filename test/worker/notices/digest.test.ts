import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { lastHeartbeat } from '../../../worker/database/heartbeat.ts';
import { digestMail, sendDigest as send } from '../../../worker/notices/digest.ts';
import type { Mailer } from '../../../worker/notices/mailer.ts';
import { sweepNotices, type Notifier } from '../../../worker/notices/notify.ts';
import { hold, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { manyRows } from '../many-rows.ts';
import { firstRow, idNumber, rowsOf, sampleTime, saved } from '../saved.ts';
import { failingAt } from '../watched-database.ts';
import { at, day, hour, minute, policy } from './office.ts';

const sendDigest = (notifier: Notifier) => send(notifier, policy);
const set = (sql: string) => env.DB.exec(`UPDATE submissions SET ${sql}`);
const setApart = (number = 1, receivedAt = sampleTime) =>
  saved({ id: idNumber(number), suspicion: 'pace', receivedAt });

/** One submission that is set apart, and a mailer. `digests` sends those of these times and gives all subjects. */
async function apart(...codes: string[]) {
  await setApart();
  const { mailer, accepted } = fakeMailer(...codes);
  const digests = async (...times: number[]) => {
    for (const time of times) await sendDigest(at(time, mailer));
    return accepted.map(({ subject }) => subject);
  };
  return { mailer, accepted, digests };
}

/** The same, of which the coordinator was told. */
async function told(...codes: string[]) {
  const mails = await apart(...codes);
  await mails.digests(sampleTime);
  return mails;
}

const one = '1 submission set apart';
const reminder = '1 submission set apart and not yet opened';

describe('digestMail', () => {
  const few = ['K7QM3XDP'];

  it.each([
    {
      of: { references: few, total: 1, unopened: 0 },
      subject: one,
      says: /^One submission .*\nK7QM-3XDP\n\n/s,
    },
    {
      of: { references: [...few, 'CCCCCCC7'], total: 2, unopened: 0 },
      subject: '2 submissions set apart',
      says: /^2 submissions .* Nothing was dropped.*\nK7QM-3XDP\nCCCC-CCC7\n\n/s,
    },
    {
      of: { references: few, total: 7, unopened: 0 },
      subject: '7 submissions set apart',
      says: /K7QM-3XDP\nThese are 1 of 7\. The next mail names the others\.\n/,
    },
    {
      of: { references: [], total: 0, unopened: 1 },
      subject: reminder,
      says: /^One submission set apart earlier has not been opened\./,
    },
    {
      of: { references: [], total: 0, unopened: 3 },
      subject: '3 submissions set apart and not yet opened',
      says: /^3 submissions set apart earlier have not been opened\./,
    },
    {
      of: { references: few, total: 1, unopened: 1 },
      subject: `${one}, 1 earlier not yet opened`,
      says: /earlier/,
    },
  ])('has the subject "$subject"', ({ of, ...expected }) => {
    const { subject, text } = digestMail(of, 'https://vod.example');
    expect(subject).toBe(expected.subject);
    expect(text).toMatch(expected.says);
    expect(text).toMatch(/\nhttps:\/\/vod\.example\/coordinator\/submissions\/\?apart=yes\n$/);
    expect(text.includes('The next mail')).toBe(subject.startsWith('7'));
  });
});

describe('sendDigest', () => {
  it('sends nothing when nothing is set apart', async () => {
    await saved();
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime, mailer));
    expect(accepted).toEqual([]);
    expect(await lastHeartbeat(env.DB, 'digest')).toBeNull();
  });

  it('names what is set apart, nothing else and none of the answers, in its only mail', async () => {
    const { mailer, accepted, digests } = await apart();
    const { reference } = await saved({ id: idNumber(2) });
    await set(`notice_due_at = notice_due_at + ${day} WHERE suspicion IS NULL`);
    await sweepNotices(at(sampleTime, mailer));
    expect(await digests(sampleTime)).toEqual([one]);
    const text = accepted[0]?.text.replaceAll('-', '');
    expect(text).toContain((await firstRow())['reference']);
    expect(text).not.toContain(reference);
    expect(JSON.stringify(accepted)).not.toMatch(/marked/i);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime },
      { notified_at: null },
    ]);
  });

  it.each([
    { times: [sampleTime + day, sampleTime + 2 * day], mails: 1, also: 0 },
    { times: [sampleTime + day - 1], mails: 1, also: 1 },
    { times: [sampleTime + day], mails: 2, also: 1 },
  ])('has sent $mails by $times, with $also more set apart', async ({ times, mails, also }) => {
    const { digests } = await told();
    if (also > 0) await setApart(2);
    expect(await digests(...times)).toHaveLength(mails);
  });

  it('sends at once what is set apart after days without any', async () => {
    const { digests } = await told();
    await set(`opened_at = ${sampleTime}`);
    await digests(...[1, 2, 3].map((days) => sampleTime + days * day));
    await setApart(2);
    expect(await digests(sampleTime + 3 * day + minute)).toHaveLength(2);
  });

  it.each([
    { owed: 50, named: 50 },
    { owed: 51, named: 50 },
  ])('names $named of $owed, the oldest first', async ({ owed, named }) => {
    await manyRows(owed, sampleTime, { suspicion: `'pace'` });
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime + day, mailer));
    expect(accepted[0]?.subject).toBe(`${owed} submissions set apart`);
    expect(accepted[0]?.text.match(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/gm)).toHaveLength(named);
    expect(accepted[0]?.text.includes(`These are ${named} of ${owed}.`)).toBe(owed > named);
    const left = (await rowsOf('submissions')).filter(({ notified_at }) => notified_at === null);
    expect(left.map(({ received_at }) => received_at)).toEqual(
      owed > named ? [sampleTime + owed] : [],
    );
  });

  it('sends one mail for three runs at once', async () => {
    const { mailer, accepted } = await apart();
    await Promise.all([1, 2, 3].map(() => sendDigest(at(sampleTime, mailer))));
    expect(accepted).toHaveLength(1);
  });

  it.each([
    { after: 30 * minute - 1, mails: 0 },
    { after: 30 * minute, mails: 1 },
  ])('has sent $mails mails $after ms after a failure', async ({ after, mails }) => {
    const { digests } = await told('E_DAILY_LIMIT_EXCEEDED');
    expect(await firstRow()).toMatchObject({ notified_at: null });
    expect(await digests(sampleTime + after)).toHaveLength(mails);
  });

  it('goes to the second person where the coordinator is refused for good', async () => {
    logged();
    await setApart();
    const second = fakeMailer();
    await sendDigest(at(sampleTime, fakeMailer('E_RECIPIENT_SUPPRESSED').mailer, second.mailer));
    expect(second.accepted).toHaveLength(1);
  });

  it('fails where a fault of an address cannot be noted, and is sent a day later', async () => {
    await setApart();
    const db = failingAt(env.DB, /INTO faults/);
    const { mailer, accepted } = fakeMailer('E_RECIPIENT_SUPPRESSED');
    await expect(sendDigest({ ...at(sampleTime, mailer), db })).rejects.toThrow('overloaded');
    await sendDigest(at(sampleTime + 30 * minute, mailer));
    expect(accepted).toEqual([]);
    await sendDigest(at(sampleTime + day, mailer));
    expect(accepted).toHaveLength(1);
  });

  it('names it again the next day when it could not be noted that it was sent', async () => {
    const { mailer, accepted, digests } = await apart();
    const db = failingAt(env.DB, /UPDATE submissions SET notified_at/);
    await expect(sendDigest({ ...at(sampleTime, mailer), db })).rejects.toThrow('overloaded');
    await digests(sampleTime + day);
    expect(accepted).toHaveLength(2);
    expect(accepted[1]).toEqual(accepted[0]);
  });

  it('leaves to the next what was set apart while it was being sent', async () => {
    const { accepted, mailer } = await apart();
    const slow: Mailer = async (mail) => {
      await setApart(2);
      return mailer(mail);
    };
    await sendDigest(at(sampleTime, slow));
    expect(accepted.map(({ subject }) => subject)).toEqual([one]);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime },
      { notified_at: null },
    ]);
  });

  it.each([
    { kind: 'held', subject: /^Put on hold/, change: hold },
    { kind: 'withdrawn', subject: /^Withdrawn/, change: withdraw },
  ])('leaves it to a notice at once that it was $kind', async ({ subject, change }) => {
    const { mailer, accepted, digests } = await apart();
    await change(env.DB, idNumber(1), sampleTime);
    expect(await digests(sampleTime)).toEqual([]);
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted.map(({ subject }) => subject)).toEqual([expect.stringMatching(subject)]);
  });

  it('does not take the notice of a change that came while it was being sent', async () => {
    const { mailer, accepted } = await apart();
    const slow: Mailer = async (mail) => {
      await hold(env.DB, idNumber(1), sampleTime);
      return mailer(mail);
    };
    await sendDigest(at(sampleTime, slow));
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted.map(({ subject }) => subject.slice(0, 7))).toEqual(['1 submi', 'Put on ']);
  });
});

describe('sendDigest, of what nobody opened', () => {
  /** Told on Sunday, 16 working hours end on Tuesday at 15:00. */
  const due = Date.parse('2026-11-24T15:00-08:00');

  it('reminds of it once a day at most, until somebody opens it', async () => {
    const { digests } = await told();
    expect(await digests(due - 1)).toEqual([one]);
    const times = Array.from({ length: 7 }, (_, index) => due + (1 + index * 4) * hour);
    expect(await digests(...times)).toEqual([one, reminder, reminder]);
    await set(`opened_at = ${due + day}`);
    expect(await digests(due + 5 * day)).toHaveLength(3);
  });

  it.each(['opened_at = 1', 'spam_at = 1', 'held_at = 1', undefined])(
    'does not remind where %s, or of what was withdrawn',
    async (sets) => {
      const { digests } = await told();
      if (sets === undefined) await withdraw(env.DB, idNumber(1), sampleTime);
      else await set(sets);
      await set(`notified_at = ${sampleTime}`);
      expect(await digests(due + day)).toHaveLength(1);
    },
  );

  it('reminds of what was taken off hold and not opened', async () => {
    const { mailer, digests } = await told();
    await hold(env.DB, idNumber(1), sampleTime);
    await resume(env.DB, idNumber(1), sampleTime);
    await sweepNotices(at(sampleTime, mailer));
    expect((await digests(due + day)).at(-1)).toBe(reminder);
  });
});
