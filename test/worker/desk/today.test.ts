import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { today } from '../../../worker/desk/lists/today.ts';
import { hold } from '../../../worker/submissions/changes.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { numberOf } from '../../submission-ids.ts';
import { firstRow, rowsOf, sampleTime } from '../saved.ts';
import {
  act,
  htmlOf,
  idOf,
  opened,
  read,
  reader,
  received,
  set,
  textOf,
  tried,
} from './at-the-desk.ts';

const day = '2026-11-30';
const next = (on: string, at = 'any') => `next_on = '${on}', next_at = '${at}', next_why = 'call'`;

/** The submissions of each part, by the numbers that they were made with. */
async function parts(): Promise<Record<string, number[]>> {
  const { later, ...found } = await today(env.DB, day);
  const filled = Object.entries(found)
    .map(([name, rows]) => [name, rows.map(({ id }) => numberOf(id))] as const)
    .filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(later > 0 ? [...filled, ['later', [later]]] : filled);
}

describe('today', () => {
  it('has each submission where it waits, what is due by day and time', async () => {
    const columns = [
      `version = 1`,
      `opened_at = 1, ${next(day, 'afternoon')}`,
      `opened_at = 1, ${next(day, '09:30')}`,
      `opened_at = 1, stage = 'tried', ${next('2026-11-28')}`,
      `opened_at = 1, stage = 'tried'`,
      `opened_at = 1, stage = 'intake', ${next('2026-12-05')}`,
      `opened_at = 1, ${next('2026-12-01')}`,
      `changed_at = 2`,
      `opened_at = 1, stage = 'handed'`,
    ];
    for (const [index, sql] of columns.entries()) {
      await received(index + 1);
      await set(index + 1, sql);
    }
    expect(await parts()).toEqual({
      ...{ due: [4, 3, 2], changed: [8], fresh: [1], unplanned: [5], intake: [6] },
      later: [1],
    });
  });

  it('has nothing that is on hold, over or set apart', async () => {
    for (const number of [1, 2, 3]) await received(number);
    await received(4, { decoy: 'x' });
    for (const number of [1, 2, 3, 4]) await set(number, `opened_at = 1, ${next(day)}`);
    await hold(env.DB, idOf(1), sampleTime);
    await set(2, 'office_held_at = 1');
    await set(3, 'closed_at = 1');
    expect(await parts()).toEqual({});
  });
});

describe('the next contact', () => {
  const tomorrow = '2026-11-23';
  const planned = { 'next-on': tomorrow, 'next-at': 'morning', 'next-why': 'call' };
  const plan = (path: string) => act(path, { action: 'planned', ...planned });

  const saved = async () => {
    const { next_on, next_at, next_why } = await firstRow();
    return [next_on, next_at, next_why];
  };

  it('is planned with a try, and stands on its page, on the list and in the history', async () => {
    const { path } = await opened();
    expect((await act(path, { ...tried, ...planned })).status).toBe(303);
    expect(await saved()).toEqual([tomorrow, 'morning', 'call']);
    const page = await read(path);
    expect(page).toMatch(/Next contact: \w+, \w+ \d+, \d{4}, in the morning: Call again\./);
    expect(page).toMatch(/next: \w+ \d+, \d{4}, in the morning: Call again/);
    expect(await read('/coordinator/submissions/')).toMatch(/next: \w+ \d+, \d{4}, in the morning/);
  });

  it('goes with a try that plans none, and that is said wherever it stands', async () => {
    const { path } = await opened();
    await plan(path);
    await act(path, tried);
    expect(await saved()).toEqual([null, null, null]);
    expect(await read(path)).toContain('No next step is planned.');
    expect(await read('/coordinator/submissions/')).toContain('no next step');
    expect(await read('/coordinator/')).toMatch(/No next step \(1\).*1 try, the last recorded/);
  });

  it('is the intake itself, where none other is planned', async () => {
    const { path } = await opened();
    await act(path, { action: 'intake', when: `${tomorrow}T09:15` });
    expect(await saved()).toEqual([tomorrow, '09:15', 'intake']);
    expect(await read(path)).toContain('at 9:15 AM: Intake');
  });

  it.each([
    { then: { action: 'noted', note: 'A sister answered' }, on: tomorrow },
    { then: { action: 'closed', outcome: 'met' }, on: null },
    { then: { action: 'marked-spam' }, on: null },
    { then: { action: 'erased', reason: 'asked' }, on: null },
  ])('is on $on once it is $then.action', async ({ then, on }) => {
    const { path, reference } = await opened();
    await plan(path);
    await act(path, { ...then, reference });
    expect((await saved())[0]).toBe(on);
  });

  it.each([
    { fields: { ...planned, 'next-on': '2026-02-30' }, says: 'a day for the next contact' },
    { fields: { ...planned, 'next-on': '2026-11-21' }, says: 'Choose today or a later day' },
    { fields: { ...planned, 'next-at': '25:00' }, says: 'a day for the next contact' },
    { fields: { ...planned, 'next-why': 'words' }, says: 'a day for the next contact' },
  ])('is not saved, and stands there as typed: $fields', async ({ fields, says }) => {
    const { path } = await opened();
    const answer = await act(path, { action: 'planned', ...fields });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(says);
    expect(html).toContain(`name="next-on" value="${fields['next-on']}"`);
    expect(await saved()).toEqual([null, null, null]);
  });
});

describe('GET /coordinator/', () => {
  it('leads a reader, too, to what waits, and records the look', async () => {
    const { reference } = await received(1);
    const html = await htmlOf('/coordinator/', reader);
    expect(html).toContain(`href="/coordinator/submissions/${showReference(reference)}/"`);
    expect(textOf(html)).toContain('New (1)');
    expect((await rowsOf('events')).at(-1)).toMatchObject({ kind: 'today-viewed' });
  });

  it('says so where nothing waits', async () => {
    expect(await htmlOf('/coordinator/')).toContain('Nothing waits for you today.');
  });
});
