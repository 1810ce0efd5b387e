import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { sweepNotices } from '../../../worker/notices/notify.ts';
import { oweByTime } from '../../../worker/notices/owed-by-time.ts';
import { hold, replaceAnswers, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { logged } from '../logged.ts';
import { firstRow, idNumber, ring, sampleId, saved } from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';
import { day, hour, minute, office, policy } from './office.ts';
import { newNotice } from '../../../worker/notices/kinds/new.ts';

/** Monday, 16 November 2026, 8:00 at the office. */
const monday = Date.parse('2026-11-16T08:00-08:00');
/** After 16 working hours it is Tuesday 15:00, and after 32 Thursday 13:00. */
const due = monday + day + 7 * hour;
const dueAgain = monday + 3 * day + 5 * hour;
const week = 7 * day;

/** An office, with runs of the cron as far as notices go. */
function officeWithCron(...codes: string[]) {
  const { at, coordinator, second } = office(codes);
  const run = async (...times: number[]) => {
    for (const time of times) {
      await oweByTime(env.DB, policy, time);
      await sweepNotices(at(time));
    }
    return [coordinator.length, second.length];
  };
  return { coordinator, second, run };
}

/** Something that came on Monday morning, and of which the coordinator was told at once. */
async function told(tell = officeWithCron()) {
  await saved({ receivedAt: monday });
  await tell.run(monday);
  return tell;
}

/** The same, with the coordinator's address refusing so many mails. */
function refused(times: number) {
  logged();
  return told(officeWithCron(...Array.from({ length: times }, () => 'E_DAILY_LIMIT_EXCEEDED')));
}

const set = (sql: string) => env.DB.exec(`UPDATE submissions SET ${sql}`);

describe('oweByTime', () => {
  it.each([
    { times: [due - 1], mails: [1, 0] },
    { times: [due], mails: [2, 0] },
    { times: [due, dueAgain - 1], mails: [2, 0] },
    { times: [due, dueAgain], mails: [2, 1] },
    // The cron did not come for a day, or not until the second person was due.
    { times: [due - hour, due - hour + day], mails: [2, 0] },
    { times: [dueAgain + day, dueAgain + day + minute, dueAgain + 2 * day], mails: [2, 1] },
    // The clock jumps.
    { times: [monday - 30 * day], mails: [1, 0] },
    { times: [due, monday, due, dueAgain, due, dueAgain], mails: [2, 1] },
    // And nobody after that.
    { times: [due, dueAgain, dueAgain + hour, due + 30 * day], mails: [2, 1] },
  ])('has sent coordinator and second person $mails mails by $times', async ({ times, mails }) => {
    const { run } = await told();
    expect(await run(...times)).toEqual(mails);
  });

  it('names the reference and says that nobody has opened it', async () => {
    const { run, coordinator } = await told();
    await run(due);
    expect(coordinator[1]?.subject).toMatch(/^Not yet opened: message /);
    expect(coordinator[1]?.subject.slice(-9)).toBe(coordinator[0]?.subject.slice(-9));
    expect(await firstRow()).toMatchObject({ reminded_at: due, escalated_at: null });
  });

  it.each([
    { what: 'opened', change: () => set(`opened_at = ${monday}`) },
    { what: 'put on hold', change: () => set(`held_at = ${monday}`) },
    { what: 'withdrawn', change: () => withdraw(env.DB, sampleId, monday) },
  ])('says nothing of what is $what', async ({ change }) => {
    const { run } = await told();
    await change();
    await set(`notified_at = ${monday}`);
    expect(await run(due, dueAgain)).toEqual([1, 0]);
  });

  it('says nothing of what is set apart', async () => {
    await saved({ receivedAt: monday, suspicion: 'pace' });
    expect(await officeWithCron().run(dueAgain)).toEqual([0, 0]);
  });

  it('reminds anew of what the person changed after it was opened, counted from the change', async () => {
    const { run, coordinator } = await told();
    for (const column of ['opened_at', 'reminded_at', 'escalated_at', 'closed_at'])
      await set(`${column} = ${monday}`);
    const fresh = await sealAnswers(ring, { id: sampleId, kind: 'contact' }, { message: 'New' });
    await replaceAnswers(env.DB, sampleId, fresh, monday + week);
    expect(await run(monday + week, due + week - 1)).toEqual([2, 0]);
    expect(await run(due + week, dueAgain + week)).toEqual([3, 1]);
    expect(coordinator[2]?.text).toContain('or not since the person changed it');
  });

  it('counts no time on hold, and reminds of what was taken off it', async () => {
    const { run, coordinator } = await told();
    await hold(env.DB, sampleId, monday + hour);
    expect(await run(due)).toEqual([2, 0]);
    // A week later, on Monday: the first reminder comes before the second person hears of it.
    await resume(env.DB, sampleId, monday + week);
    expect(await run(monday + week + minute, due + week - 1)).toEqual([3, 0]);
    expect(await run(due + week)).toEqual([4, 0]);
    expect(await run(dueAgain + week)).toEqual([4, 1]);
    expect(coordinator.map(({ subject }) => subject.split(' message')[0])).toEqual([
      ...[newNotice.subject, 'Put on hold by the person:', 'No longer on hold:', 'Not yet opened:'],
    ]);
  });

  it('tells the second person, and reminds nobody, while the first notice could not be sent', async () => {
    const { run } = await refused(100);
    expect(await run(due)).toEqual([0, 0]);
    expect(await firstRow()).toMatchObject({ notice: 'new', reminded_at: null });
    expect(await run(dueAgain)).toEqual([0, 1]);
  });

  it('still owes the coordinator what could not be sent, once the second person was told', async () => {
    const { run, coordinator, second } = await refused(3);
    await run(due, dueAgain, dueAgain + hour, dueAgain + 2 * hour);
    expect(second.map(({ subject }) => subject.slice(0, 16))).toEqual(['Still not opened']);
    expect(coordinator.map(({ subject }) => subject)).toEqual([
      expect.stringContaining(newNotice.subject),
    ]);
    expect(await firstRow()).toMatchObject({
      ...{ notice: 'new', notice_then: null, notified_at: expect.any(Number) as number },
    });
  });

  it('sends one reminder for two runs at once', async () => {
    const { run } = await told();
    await Promise.all([run(due), run(due), run(due)]);
    expect(await run(due + hour)).toEqual([2, 0]);
  });

  it('reminds of each by itself', async () => {
    const { run } = officeWithCron();
    for (const number of [1, 2, 3]) await saved({ id: idNumber(number), receivedAt: monday });
    await run(monday);
    await set(`opened_at = 1 WHERE id = '${idNumber(2)}'`);
    expect(await run(due)).toEqual([5, 0]);
  });
});

describe('oweByTime, of a change', () => {
  beforeEach(() => told());

  it.each([
    { what: 'withdrawn', change: withdraw },
    { what: 'held', change: hold },
  ])('leaves the notice that it was $what when that came in between', async ({ what, change }) => {
    const db = watchedDatabase(env.DB, async ({ sql }) => {
      if (sql.startsWith('UPDATE submissions SET reminded_at')) await change(env.DB, sampleId, due);
    });
    await oweByTime(db, policy, due);
    expect(await firstRow()).toMatchObject({ notice: what, reminded_at: null });
  });

  it('keeps what was not told of yet when a reminder is due', async () => {
    await hold(env.DB, sampleId, monday + hour);
    await resume(env.DB, sampleId, due - 1);
    await oweByTime(env.DB, policy, due);
    expect(await firstRow()).toMatchObject({ notice: 'resumed', notified_at: null });
  });

  it('keeps what was not told of yet for the coordinator when the second person is due', async () => {
    const { run, coordinator } = officeWithCron();
    await set(`changed_at = ${monday}, notice = 'changed', notified_at = NULL`);
    await oweByTime(env.DB, policy, dueAgain);
    expect(await firstRow()).toMatchObject({
      ...{ notice: 'unread-second', notice_then: 'changed', notified_at: null },
    });
    expect(await run(dueAgain, dueAgain + minute)).toEqual([1, 1]);
    expect(coordinator[0]?.subject).toMatch(/^Changed:/);
  });
});
