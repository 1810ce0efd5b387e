import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { lastHeartbeat } from '../../../worker/database/heartbeat.ts';
import { digestMail, sendDigest as send } from '../../../worker/notices/digest.ts';
import type { Mailer } from '../../../worker/notices/mailer.ts';
import { sweepNotices, type Notifier } from '../../../worker/notices/notify.ts';
import { hold, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { idNumber, rowsOf, sampleTime, saved } from '../saved.ts';
import { failingAt } from '../watched-database.ts';
import { at, day, minute, policy } from './office.ts';

const sendDigest = (notifier: Notifier) => send(notifier, policy);

const set = (column: string, value: number | null) =>
  env.DB.prepare(`UPDATE submissions SET ${column} = ?`).bind(value).run();

const setApart = (number = 1, receivedAt = sampleTime) =>
  saved({ id: idNumber(number), suspicion: 'pace', receivedAt });

/** One submission that is set apart, and the mailer that was told of it. */
async function told(...codes: string[]) {
  await setApart();
  const mails = fakeMailer(...codes);
  await sendDigest(at(sampleTime, mails.mailer));
  return mails;
}

describe('digestMail', () => {
  const mail = (references: string[], total = references.length, unopened = 0) =>
    digestMail({ references, total, unopened }, 'https://vod.example');

  it('names one', () => {
    expect(mail(['K7QM3XDP'])).toMatchObject({
      subject: '1 submission set apart',
      text: expect.stringContaining('K7QM-3XDP') as string,
    });
  });

  it('names each of several', () => {
    const { subject, text } = mail(['K7QM3XDP', 'CCCCCCC7']);
    expect(subject).toBe('2 submissions set apart');
    expect(text).toMatch(/K7QM-3XDP\nCCCC-CCC7/);
    expect(text).not.toContain('The next mail');
  });

  it('says that nothing was dropped', () => {
    expect(mail(['K7QM3XDP']).text).toContain('Nothing was dropped');
  });

  it('says how many there are when it does not name all', () => {
    const { subject, text } = mail(['K7QM3XDP'], 7);
    expect(subject).toBe('7 submissions set apart');
    expect(text).toContain('These are 1 of 7.');
  });

  it.each([
    { unopened: 1, says: 'One submission set apart earlier has not been opened.' },
    { unopened: 3, says: '3 submissions set apart earlier have not been opened.' },
  ])('says "$says" with nothing new', ({ unopened, says }) => {
    const { subject, text } = mail([], 0, unopened);
    expect(subject).toMatch(/^\d submissions? set apart and not yet opened$/);
    expect(text).toContain(says);
    expect(text).not.toContain('Nothing was dropped');
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

  it('names what is set apart, and none of the answers', async () => {
    const { accepted } = await told();
    const [row] = await rowsOf('submissions');
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.text.replaceAll('-', '')).toContain(row?.['reference']);
    expect(JSON.stringify(accepted)).not.toMatch(/marked/i);
  });

  it('says nothing of what is not set apart', async () => {
    const { reference } = await saved();
    await setApart(2);
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime, mailer));
    expect(accepted[0]?.text.replaceAll('-', '')).not.toContain(reference);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null },
      { notified_at: sampleTime },
    ]);
  });

  it('is the only mail of what is set apart', async () => {
    await setApart();
    const { mailer, accepted } = fakeMailer();
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toEqual([]);
  });

  it('names each only once', async () => {
    const { mailer, accepted } = await told();
    for (const days of [1, 2]) await sendDigest(at(sampleTime + days * day, mailer));
    expect(accepted).toHaveLength(1);
  });

  it.each([
    { after: day - 1, mails: 1 },
    { after: day, mails: 2 },
    { after: day + 1, mails: 2 },
  ])('has sent $mails mails $after ms after the first', async ({ after, mails }) => {
    const { mailer, accepted } = await told();
    await setApart(2);
    await sendDigest(at(sampleTime + after, mailer));
    expect(accepted).toHaveLength(mails);
  });

  it('sends at once what is set apart after days without any', async () => {
    const { mailer, accepted } = await told();
    await set('opened_at', sampleTime);
    for (const days of [1, 2, 3]) await sendDigest(at(sampleTime + days * day, mailer));
    await setApart(2);
    await sendDigest(at(sampleTime + 3 * day + minute, mailer));
    expect(accepted).toHaveLength(2);
  });

  it.each([
    { owed: 49, named: 49 },
    { owed: 50, named: 50 },
    { owed: 51, named: 50 },
  ])('names $named of $owed, the oldest first', async ({ owed, named }) => {
    for (let number = 1; number <= owed; number++) await setApart(number, sampleTime + number);
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime + day, mailer));
    expect(accepted[0]?.subject).toBe(`${owed} submissions set apart`);
    expect(accepted[0]?.text.match(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/gm)).toHaveLength(named);
    expect(accepted[0]?.text.includes(`These are ${named} of ${owed}.`)).toBe(owed > named);
    const left = (await rowsOf('submissions')).filter(({ notified_at }) => notified_at === null);
    expect(left.map(({ id }) => id)).toEqual(owed === 51 ? [idNumber(51)] : []);
  });

  it('sends one mail for two runs at once', async () => {
    await setApart();
    const { mailer, accepted } = fakeMailer();
    await Promise.all([1, 2, 3].map(() => sendDigest(at(sampleTime, mailer))));
    expect(accepted).toHaveLength(1);
  });

  it.each([
    { after: 30 * minute - 1, mails: 0 },
    { after: 30 * minute, mails: 1 },
    { after: 30 * minute + 1, mails: 1 },
  ])('has sent $mails mails $after ms after a failure', async ({ after, mails }) => {
    const { mailer, accepted } = await told('E_DAILY_LIMIT_EXCEEDED');
    expect(await rowsOf('submissions')).toMatchObject([{ notified_at: null }]);
    await sendDigest(at(sampleTime + after, mailer));
    expect(accepted).toHaveLength(mails);
  });

  it('goes to the second person where the coordinator is refused for good', async () => {
    logged();
    await setApart();
    const second = fakeMailer();
    await sendDigest(at(sampleTime, fakeMailer('E_RECIPIENT_SUPPRESSED').mailer, second.mailer));
    expect(second.accepted).toHaveLength(1);
  });

  it('names it again the next day when it could not be noted that it was sent', async () => {
    await setApart();
    const { mailer, accepted } = fakeMailer();
    const db = failingAt(env.DB, /UPDATE submissions SET notified_at/);
    await expect(sendDigest({ ...at(sampleTime, mailer), db })).rejects.toThrow('overloaded');
    await sendDigest(at(sampleTime + day, mailer));
    expect(accepted).toHaveLength(2);
    expect(accepted[1]).toEqual(accepted[0]);
  });

  it('does not name what was set apart while it was being sent', async () => {
    await setApart(1);
    const { accepted, mailer } = fakeMailer();
    const slow: Mailer = async (mail) => {
      await setApart(2);
      return mailer(mail);
    };
    await sendDigest(at(sampleTime, slow));
    expect(accepted[0]?.subject).toBe('1 submission set apart');
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime },
      { notified_at: null },
    ]);
  });

  it.each([
    { kind: 'held', subject: /^Put on hold/, change: hold },
    { kind: 'withdrawn', subject: /^Withdrawn/, change: withdraw },
  ])('leaves it to a notice at once that it was $kind', async ({ subject, change }) => {
    await setApart();
    const { mailer, accepted } = fakeMailer();
    await change(env.DB, idNumber(1), sampleTime);
    await sendDigest(at(sampleTime, mailer));
    expect(accepted).toEqual([]);
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.subject).toMatch(subject);
  });

  it('does not take the notice of a change that came while it was being sent', async () => {
    await setApart();
    const { mailer, accepted } = fakeMailer();
    const slow: Mailer = async (mail) => {
      await hold(env.DB, idNumber(1), sampleTime);
      return mailer(mail);
    };
    await sendDigest(at(sampleTime, slow));
    await sweepNotices(at(sampleTime, mailer));
    expect(accepted.map(({ subject }) => subject.slice(0, 7))).toEqual(['1 submi', 'Put on ']);
  });

  /** Told on Sunday, 16 working hours end on Tuesday at 15:00. */
  const due = Date.parse('2026-11-24T15:00-08:00');

  it.each([
    { time: due - 1, mails: 1 },
    { time: due + 60 * minute, mails: 2 },
  ])('has sent $mails mails at $time of what nobody opened', async ({ time, mails }) => {
    const { mailer, accepted } = await told();
    await sendDigest(at(time, mailer));
    expect(accepted).toHaveLength(mails);
  });

  it('reminds of it once a day at most, until somebody opens it', async () => {
    const { mailer, accepted } = await told();
    for (let hours = 1; hours <= 25; hours += 4)
      await sendDigest(at(due + hours * 60 * minute, mailer));
    expect(accepted.map(({ subject }) => subject)).toEqual([
      '1 submission set apart',
      '1 submission set apart and not yet opened',
      '1 submission set apart and not yet opened',
    ]);
    await set('opened_at', due + day);
    await sendDigest(at(due + 5 * day, mailer));
    expect(accepted).toHaveLength(3);
  });

  it('says both in one mail', async () => {
    const { mailer, accepted } = await told();
    await setApart(2, due);
    await sendDigest(at(due + 60 * minute, mailer));
    expect(accepted[1]?.subject).toBe('1 submission set apart, 1 earlier not yet opened');
  });

  it.each(['opened_at', 'spam_at', 'held_at', 'withdrawn_at'])(
    'does not remind of what has a time of %s',
    async (column) => {
      const { mailer, accepted } = await told();
      if (column === 'withdrawn_at') await withdraw(env.DB, idNumber(1), sampleTime);
      else await set(column, sampleTime);
      await set('notified_at', sampleTime);
      await sendDigest(at(due + day, mailer));
      expect(accepted).toHaveLength(1);
    },
  );

  it('reminds of what was taken off hold and not opened', async () => {
    const { mailer, accepted } = await told();
    await hold(env.DB, idNumber(1), sampleTime);
    await resume(env.DB, idNumber(1), sampleTime);
    await sweepNotices(at(sampleTime, mailer));
    await sendDigest(at(due + day, mailer));
    expect(accepted.at(-1)?.subject).toBe('1 submission set apart and not yet opened');
  });
});
