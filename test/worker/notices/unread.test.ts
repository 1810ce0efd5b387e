import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweepNotices } from '../../../worker/notices/notify.ts';
import { oweByTime } from '../../../worker/notices/owed-by-time.ts';
import { hold, replaceAnswers, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { logged } from '../logged.ts';
import { idNumber, ring, rowsOf, sampleId, saved } from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';
import { day, hour, minute, office, policy } from './office.ts';

/** Monday, 16 November 2026, 8:00 at the office. */
const monday = Date.parse('2026-11-16T08:00-08:00');
/** After 16 working hours it is Tuesday 15:00, and after 32 Thursday 13:00. */
const due = monday + day + 7 * hour;
const dueAgain = monday + 3 * day + 5 * hour;

/** An office, with runs of the cron as far as notices go. */
function officeWithCron(...codes: string[]) {
  const { at, coordinator, second } = office(codes);
  const run = async (time: number) => {
    await oweByTime(env.DB, policy, time);
    await sweepNotices(at(time));
  };
  return { coordinator, second, run };
}

/** Something that came on Monday morning, and of which the coordinator was told at once. */
async function told(receivedAt = monday, tell = officeWithCron()) {
  await saved({ receivedAt });
  await tell.run(receivedAt);
  return tell;
}

const set = (column: string, value: number | string) =>
  env.DB.prepare(`UPDATE submissions SET ${column} = ?`).bind(value).run();

describe('oweByTime', () => {
  it.each([
    { what: 'a millisecond before', time: due - 1, mails: 1 },
    { what: 'when', time: due, mails: 2 },
    { what: 'a millisecond after', time: due + 1, mails: 2 },
  ])(
    'has sent the coordinator $mails mails $what 16 working hours passed',
    async ({ time, mails }) => {
      const { run, coordinator, second } = await told();
      await run(time);
      expect(coordinator).toHaveLength(mails);
      expect(second).toEqual([]);
    },
  );

  it('names the reference and says that nobody has opened it', async () => {
    const { run, coordinator } = await told();
    await run(due);
    expect(coordinator[1]?.subject).toMatch(/^Not yet opened: message /);
    expect(coordinator[1]?.subject.slice(-9)).toBe(coordinator[0]?.subject.slice(-9));
  });

  it('reminds the coordinator once', async () => {
    const { run, coordinator } = await told();
    for (let time = due; time < dueAgain; time += hour) await run(time);
    expect(coordinator).toHaveLength(2);
    expect(await rowsOf('submissions')).toMatchObject([{ reminded_at: due, escalated_at: null }]);
  });

  it.each([
    { what: 'a millisecond before', time: dueAgain - 1, mails: 0 },
    { what: 'when', time: dueAgain, mails: 1 },
    { what: 'a millisecond after', time: dueAgain + 1, mails: 1 },
  ])(
    'has sent the second person $mails mails $what 32 working hours passed',
    async ({ time, mails }) => {
      const { run, second } = await told();
      await run(due);
      await run(time);
      expect(second).toHaveLength(mails);
    },
  );

  it('tells the second person once, and nobody after that', async () => {
    const { run, coordinator, second } = await told();
    for (let time = due; time < due + 30 * day; time += 4 * hour) await run(time);
    expect([coordinator.length, second.length]).toEqual([2, 1]);
  });

  it.each(['opened_at', 'held_at', 'withdrawn_at'])(
    'says nothing of what has a time of %s',
    async (column) => {
      const { run, coordinator, second } = await told();
      if (column === 'withdrawn_at') await withdraw(env.DB, sampleId, monday);
      else await set(column, monday);
      await set('notified_at', monday);
      await run(due);
      await run(dueAgain);
      expect([coordinator.length, second.length]).toEqual([1, 0]);
    },
  );

  it('says nothing of what is set apart', async () => {
    await saved({ receivedAt: monday, suspicion: 'pace' });
    const { run, coordinator, second } = officeWithCron();
    await run(dueAgain);
    expect([coordinator, second]).toEqual([[], []]);
  });

  it('reminds anew of what the person changed after it was opened, counted from the change', async () => {
    const { run, coordinator, second } = await told();
    for (const column of ['opened_at', 'reminded_at', 'escalated_at', 'closed_at'])
      await set(column, monday);
    const changedAt = monday + 7 * day;
    const fresh = await sealAnswers(ring, { id: sampleId, kind: 'contact' }, { message: 'New' });
    await replaceAnswers(env.DB, sampleId, fresh, changedAt);
    await run(changedAt);
    await run(due + 7 * day - 1);
    expect(coordinator).toHaveLength(2);
    await run(due + 7 * day);
    await run(dueAgain + 7 * day);
    expect([coordinator.length, second.length]).toEqual([3, 1]);
    expect(coordinator[2]?.text).toContain('or not since the person changed it');
  });

  it('reminds of what was taken off hold', async () => {
    const { run, coordinator } = await told();
    await hold(env.DB, sampleId, monday + hour);
    await run(due);
    await resume(env.DB, sampleId, due);
    await run(due + minute);
    await run(due + 2 * day);
    expect(coordinator.map(({ subject }) => subject.split(' message')[0])).toEqual([
      'New',
      'Put on hold by the person:',
      'No longer on hold:',
      'Not yet opened:',
    ]);
  });

  it('counts no time on hold', async () => {
    const { run, coordinator, second } = await told();
    await hold(env.DB, sampleId, monday + hour);
    // A week later, on Monday: the first reminder comes before the second person hears of it.
    const resumed = monday + 7 * day;
    await resume(env.DB, sampleId, resumed);
    await run(resumed + minute);
    expect([coordinator.length, second.length]).toEqual([2, 0]);
    await run(due + 7 * day - 1);
    expect([coordinator.length, second.length]).toEqual([2, 0]);
    await run(due + 7 * day);
    expect([coordinator.length, second.length]).toEqual([3, 0]);
    await run(dueAgain + 7 * day);
    expect([coordinator.length, second.length]).toEqual([3, 1]);
  });

  it('does not remind while the first notice could not be sent', async () => {
    logged();
    const refusals = Array.from({ length: 100 }, () => 'E_DAILY_LIMIT_EXCEEDED');
    const { run } = await told(monday, officeWithCron(...refusals));
    await run(due);
    expect(await rowsOf('submissions')).toMatchObject([{ notice: 'new', reminded_at: null }]);
  });

  it('tells the second person though the first notice could not be sent', async () => {
    logged();
    const refusals = Array.from({ length: 100 }, () => 'E_DAILY_LIMIT_EXCEEDED');
    const { run, coordinator, second } = await told(monday, officeWithCron(...refusals));
    await run(due);
    await run(dueAgain);
    expect([coordinator.length, second.length]).toEqual([0, 1]);
  });

  it('still owes the coordinator what could not be sent, once the second person was told', async () => {
    logged();
    const refusals = Array.from({ length: 3 }, () => 'E_DAILY_LIMIT_EXCEEDED');
    const { run, coordinator, second } = await told(monday, officeWithCron(...refusals));
    await run(due);
    await run(dueAgain);
    await run(dueAgain + hour);
    await run(dueAgain + 2 * hour);
    expect(second.map(({ subject }) => subject.slice(0, 16))).toEqual(['Still not opened']);
    expect(coordinator.map(({ subject }) => subject.slice(0, 12))).toEqual(['New message ']);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: 'new', notice_then: null, notified_at: expect.any(Number) as number },
    ]);
  });

  it('tells the second person at once when the cron did not come until then, and reminds the coordinator', async () => {
    const { run, coordinator, second } = await told();
    await run(dueAgain + day);
    await run(dueAgain + day + minute);
    await run(dueAgain + 2 * day);
    expect([coordinator.length, second.length]).toEqual([2, 1]);
  });

  it('reminds a day late when the cron did not come for a day', async () => {
    const { run, coordinator } = await told();
    await run(due - hour);
    await run(due - hour + day);
    expect(coordinator).toHaveLength(2);
  });

  it('reminds of nothing early when the clock jumps back', async () => {
    const { run, coordinator, second } = await told();
    await run(monday - 30 * day);
    expect([coordinator.length, second.length]).toEqual([1, 0]);
  });

  it('sends nothing twice when the clock jumps forward and back again', async () => {
    const { run, coordinator, second } = await told();
    await run(due);
    await run(monday);
    await run(due);
    await run(dueAgain);
    await run(due);
    await run(dueAgain);
    expect([coordinator.length, second.length]).toEqual([2, 1]);
  });

  it('sends one reminder for two runs at once', async () => {
    const { run, coordinator } = await told();
    await Promise.all([run(due), run(due), run(due)]);
    await run(due + hour);
    expect(coordinator).toHaveLength(2);
  });

  it('reminds of each by itself', async () => {
    const tell = officeWithCron();
    for (const number of [1, 2, 3]) await saved({ id: idNumber(number), receivedAt: monday });
    await tell.run(monday);
    await env.DB.prepare('UPDATE submissions SET opened_at = 1 WHERE id = ?')
      .bind(idNumber(2))
      .run();
    await tell.run(due);
    expect(tell.coordinator).toHaveLength(5);
  });

  it.each([
    { what: 'withdrawn', change: withdraw },
    { what: 'held', change: hold },
  ])('leaves the notice that it was $what when that came in between', async ({ what, change }) => {
    await told();
    const db = watchedDatabase(env.DB, async ({ sql }) => {
      if (sql.startsWith('UPDATE submissions SET reminded_at')) await change(env.DB, sampleId, due);
    });
    await oweByTime(db, policy, due);
    expect(await rowsOf('submissions')).toMatchObject([{ notice: what, reminded_at: null }]);
  });

  it('keeps a change that was not told of yet when it is due', async () => {
    await told();
    await hold(env.DB, sampleId, monday + hour);
    await resume(env.DB, sampleId, due - 1);
    await oweByTime(env.DB, policy, due);
    expect(await rowsOf('submissions')).toMatchObject([{ notice: 'resumed', notified_at: null }]);
  });

  it('keeps a change that was not told of yet for the coordinator when the second person is due', async () => {
    const { run, coordinator, second } = await told();
    await set('changed_at', monday);
    await set('notice', 'changed');
    await env.DB.prepare('UPDATE submissions SET notified_at = NULL').run();
    await oweByTime(env.DB, policy, dueAgain);
    expect(await rowsOf('submissions')).toMatchObject([
      { notice: 'unread-second', notice_then: 'changed', notified_at: null },
    ]);
    await run(dueAgain);
    await run(dueAgain + minute);
    expect([coordinator.at(-1)?.subject.slice(0, 8), second.length]).toEqual(['Changed:', 1]);
  });
});
