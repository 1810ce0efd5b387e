import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { lastHeartbeat } from '../../../worker/database/heartbeat.ts';
import { digestMail, sendDigest } from '../../../worker/notices/digest.ts';
import type { Mailer } from '../../../worker/notices/mailer.ts';
import { sweepNotices, type Notifier } from '../../../worker/notices/notify.ts';
import { withdraw } from '../../../worker/submissions/changes.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { idNumber, rowsOf, sampleTime, saved } from '../saved.ts';
import { emptyDatabaseForEachTest } from '../storage.ts';
import { failingAt } from '../watched-database.ts';

emptyDatabaseForEachTest();

const minute = 60_000;
const day = 1440 * minute;

const at = (time: number, mailer: Mailer, second = fakeMailer().mailer): Notifier => ({
  db: env.DB,
  mailers: { coordinator: mailer, second },
  timeZone: 'America/Los_Angeles',
  siteUrl: 'https://vod.example',
  clock: () => time,
});

const setApart = (number = 1, receivedAt = sampleTime) =>
  saved({ id: idNumber(number), suspicion: 'pace', receivedAt });

describe('digestMail', () => {
  it('names one', () => {
    expect(digestMail(['K7QM3XDP'], 'https://vod.example')).toMatchObject({
      subject: '1 submission set apart',
      text: expect.stringContaining('K7QM-3XDP') as string,
    });
  });

  it('names each of several', () => {
    const { subject, text } = digestMail(['K7QM3XDP', 'CCCCCCC7'], 'https://vod.example');
    expect(subject).toBe('2 submissions set apart');
    expect(text).toMatch(/K7QM-3XDP\nCCCC-CCC7/);
  });

  it('says that nothing was dropped', () => {
    expect(digestMail(['K7QM3XDP'], 'https://vod.example').text).toContain('Nothing was dropped');
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
    const { reference } = await setApart();
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime, mailer));
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.text.replaceAll('-', '')).toContain(reference);
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
    await setApart();
    const { mailer, accepted } = fakeMailer();
    for (const days of [0, 1, 2]) await sendDigest(at(sampleTime + days * day, mailer));
    expect(accepted).toHaveLength(1);
  });

  it.each([
    { after: day - 1, mails: 1 },
    { after: day, mails: 2 },
    { after: day + 1, mails: 2 },
  ])('has sent $mails mails $after ms after the first', async ({ after, mails }) => {
    await setApart(1);
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime, mailer));
    await setApart(2);
    await sendDigest(at(sampleTime + after, mailer));
    expect(accepted).toHaveLength(mails);
  });

  it('sends at once what is set apart after days without any', async () => {
    await setApart(1);
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime, mailer));
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
    expect(accepted[0]?.subject).toBe(`${named} submissions set apart`);
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
    await setApart();
    const { mailer, accepted } = fakeMailer('E_DAILY_LIMIT_EXCEEDED');
    await sendDigest(at(sampleTime, mailer));
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

  it('tells of what the person withdrew since', async () => {
    await setApart();
    const { mailer, accepted } = fakeMailer();
    await sendDigest(at(sampleTime, mailer));
    await withdraw(env.DB, idNumber(1), sampleTime + minute);
    await sendDigest(at(sampleTime + day, mailer));
    expect(accepted).toHaveLength(2);
  });
});
