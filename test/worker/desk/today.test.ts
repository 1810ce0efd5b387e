import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { today } from '../../../worker/desk/lists/today.ts';
import { hold } from '../../../worker/submissions/changes.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { idOf, postAtDesk, reader, received, textOf, visit } from './at-the-desk.ts';

const day = '2026-11-30';
const set = (number: number, sql: string) =>
  env.DB.prepare(`UPDATE submissions SET ${sql} WHERE id = ?`).bind(idOf(number)).run();
const next = (on: string, at = 'any') => `next_on = '${on}', next_at = '${at}', next_why = 'call'`;

/** The submissions of each part, by the numbers that they were made with. */
async function parts(): Promise<Record<string, number[]>> {
  const { later, ...found } = await today(env.DB, day);
  const numbers = new Map(Array.from({ length: 20 }, (_, number) => [idOf(number), number]));
  const filled = Object.entries(found)
    .map(([name, rows]) => [name, rows.map(({ id }) => numbers.get(id) ?? -1)] as const)
    .filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(later > 0 ? [...filled, ['later', [later]]] : filled);
}

describe('today', () => {
  it('has each submission where it waits, what is due by day and time', async () => {
    for (let number = 1; number <= 9; number++) await received(number);
    await set(2, `opened_at = 1, ${next(day, 'afternoon')}`);
    await set(3, `opened_at = 1, ${next(day, '09:30')}`);
    await set(4, `opened_at = 1, stage = 'tried', ${next('2026-11-28')}`);
    await set(5, `opened_at = 1, stage = 'tried'`);
    await set(6, `opened_at = 1, stage = 'intake', ${next('2026-12-05')}`);
    await set(7, `opened_at = 1, ${next('2026-12-01')}`);
    await set(8, 'changed_at = 2');
    await set(9, `opened_at = 1, stage = 'handed'`);
    expect(await parts()).toEqual({
      ...{ due: [4, 3, 2], changed: [8], fresh: [1], unplanned: [5], intake: [6] },
      later: [1],
    });
  });

  it('has nothing that is on hold, over or set apart', async () => {
    for (let number = 1; number <= 3; number++) await received(number);
    await received(4, { decoy: 'x' });
    for (const number of [1, 2, 3, 4]) await set(number, `opened_at = 1, ${next(day)}`);
    await hold(env.DB, idOf(1), sampleTime);
    await set(2, 'office_held_at = 1');
    await set(3, 'closed_at = 1');
    expect(await parts()).toEqual({});
  });
});

describe('the next contact', () => {
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const planned = { 'next-on': tomorrow, 'next-at': 'morning', 'next-why': 'call' };

  async function opened() {
    const { reference } = await received(1, { now: sampleTime });
    const path = `/coordinator/submissions/${showReference(reference)}/`;
    await visit(path);
    await set(1, 'received_at = 1');
    return { path, tried: { action: 'tried', how: 'telephone', when: '2026-11-22T10:00' } };
  }
  const saved = async () => {
    const [row] = await rowsOf('submissions');
    return [row?.['next_on'], row?.['next_at'], row?.['next_why']];
  };
  const save = async (path: string, fields: Record<string, string>) => {
    const version = await env.DB.prepare('SELECT version FROM submissions').first<number>(
      'version',
    );
    return postAtDesk(path, { ...fields, version: String(version) });
  };

  it('is planned with a try, and stands on its page, on the list and in the history', async () => {
    const { path, tried } = await opened();
    expect((await save(path, { ...tried, ...planned })).status).toBe(303);
    expect(await saved()).toEqual([tomorrow, 'morning', 'call']);
    const page = textOf(await (await visit(path)).text());
    expect(page).toMatch(/Next contact: \w+, \w+ \d+, \d{4}, in the morning: Call again\./);
    expect(page).toMatch(/next: \w+ \d+, \d{4}, in the morning: Call again/);
    const list = textOf(await (await visit('/coordinator/submissions/')).text());
    expect(list).toMatch(/next: \w+ \d+, \d{4}, in the morning/);
  });

  it('goes with a try that plans none, and that is said wherever it stands', async () => {
    const { path, tried } = await opened();
    await save(path, { action: 'planned', ...planned });
    await save(path, tried);
    expect(await saved()).toEqual([null, null, null]);
    expect(await (await visit(path)).text()).toContain('No next step is planned.');
    expect(await (await visit('/coordinator/submissions/')).text()).toContain('no next step');
    const page = textOf(await (await visit('/coordinator/')).text());
    expect(page).toContain('No next step (1)');
    expect(page).toContain('1 try, the last recorded');
  });

  it('stays with a note that plans none', async () => {
    const { path } = await opened();
    await save(path, { action: 'planned', ...planned });
    await save(path, { action: 'noted', note: 'A sister answered' });
    expect(await saved()).toEqual([tomorrow, 'morning', 'call']);
  });

  it('is the intake itself, where none other is planned', async () => {
    const { path } = await opened();
    await save(path, { action: 'intake', when: `${tomorrow}T09:15` });
    expect(await saved()).toEqual([tomorrow, '09:15', 'intake']);
    const page = textOf(await (await visit(path)).text());
    expect(page).toContain('at 9:15 AM: Intake');
  });

  it.each(['closed', 'marked-spam'])('goes once it is %s', async (action) => {
    const { path } = await opened();
    await save(path, { action: 'planned', ...planned });
    await save(path, { action, outcome: 'met' });
    expect(await saved()).toEqual([null, null, null]);
  });

  it('goes with the answers', async () => {
    const { path } = await opened();
    await save(path, { action: 'planned', ...planned });
    const [row] = await rowsOf('submissions');
    const reference = String(row?.['reference']);
    await save(path, { action: 'erased', reference, reason: 'asked' });
    expect(await saved()).toEqual([null, null, null]);
  });

  it.each([
    { fields: { ...planned, 'next-on': '2026-02-30' }, says: 'a day for the next contact' },
    { fields: { ...planned, 'next-on': '2020-01-01' }, says: 'Choose today or a later day' },
    { fields: { ...planned, 'next-at': '25:00' }, says: 'a day for the next contact' },
    { fields: { ...planned, 'next-why': 'words' }, says: 'a day for the next contact' },
  ])('is not saved, and stands there as typed: $fields', async ({ fields, says }) => {
    const { path } = await opened();
    const answer = await save(path, { action: 'planned', ...fields });
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
    const html = await (await visit('/coordinator/', reader)).text();
    expect(html).toContain(`href="/coordinator/submissions/${showReference(reference)}/"`);
    expect(textOf(html)).toContain('New (1)');
    expect((await rowsOf('events')).at(-1)).toMatchObject({ kind: 'today-viewed' });
  });

  it('says so where nothing waits', async () => {
    const html = await (await visit('/coordinator/')).text();
    expect(html).toContain('Nothing waits for you today.');
  });
});
