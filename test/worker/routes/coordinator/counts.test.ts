import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../worker/forms/values.ts';
import { withdraw } from '../../../../worker/submissions/changes.ts';
import { countingDatabase } from '../../watched-database.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';
import {
  coordinator,
  idOf,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';

const at = (time: string) => Date.parse(`${time}Z`);
const set = (number: number, sql: string) =>
  env.DB.prepare(`UPDATE submissions SET ${sql} WHERE id = ?`).bind(idOf(number)).run();
/** An answer of its own for each, so that none is a repeat. */
const said = (number: number, more: Answers = {}): Answers => ({
  name: `Ana ${String(number)}`,
  reach: ['telephone'],
  telephone: '555-010-0199',
  ...more,
});
const ask = (number: number, time: string, more: Answers = {}) =>
  received(number, { now: at(time), answers: said(number, more) });

/** The file's rows, as `What, Which` and the number. */
async function figures(query = ''): Promise<Readonly<Record<string, string>>> {
  const answer = await visit(`/coordinator/counts/counts.csv${query}`);
  const [, ...lines] = (await answer.text()).trimEnd().split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [, what = '', which = '', number = ''] =
        line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g)?.map((cell) => cell.replaceAll('"', '')) ??
        [];
      return [which === '' ? what : `${what}: ${which}`, number];
    }),
  );
}

const running = '?quarter=2026-10';
/** What came on a Monday at nine at the office. */
const monday = '2026-11-16T17:00';

async function act(number: number, fields: Readonly<Record<string, string>>): Promise<void> {
  const rows = await rowsOf('submissions');
  const row = rows.find(({ id }) => id === idOf(number));
  const path = `/coordinator/submissions/${String(row?.['reference'])}/`;
  const answer = await postAtDesk(path, { ...fields, version: String(row?.['version']) });
  expect(answer.status).toBe(303);
}

describe('the quarter', () => {
  it('has what came in it at the office, to the millisecond', async () => {
    await received(1, { now: at('2026-10-01T06:59:59.999'), answers: said(1) });
    await received(2, { now: at('2026-10-01T07:00:00.000'), answers: said(2) });
    expect(await figures('?quarter=2026-07')).toMatchObject({ 'Requests received': '1' });
    expect(await figures(running)).toMatchObject({ 'Requests received': '1' });
    await received(3, { now: at('2026-01-01T07:59:59.999'), answers: said(3) });
    await received(4, { now: at('2026-01-01T08:00:00.000'), answers: said(4) });
    expect(await figures('?quarter=2025-10')).toMatchObject({ 'Requests received': '1' });
    expect(await figures('?quarter=2026-01')).toMatchObject({ 'Requests received': '1' });
  });

  it('has messages beside requests, and nothing that is set apart or spam', async () => {
    for (const number of [1, 2, 3, 4]) await ask(number, monday);
    await set(2, `suspicion = 'pace'`);
    await set(3, 'spam_at = 1');
    await received(5, { kind: 'contact', now: at(monday), answers: { message: 'Words' } });
    expect(await figures(running)).toMatchObject({
      'Requests received': '2',
      'Messages received (not below)': '1',
      'Open at the end': '2',
    });
  });

  it('measures working hours to the time at which a try was made, and takes the middle', async () => {
    for (const number of [1, 2, 3, 4]) await ask(number, monday);
    // An hour later; on Tuesday morning; on Friday; never.
    await act(1, { action: 'tried', how: 'telephone', when: '2026-11-16T10:00' });
    await act(1, { action: 'contacted', how: 'telephone', when: '2026-11-17T09:00' });
    await act(2, { action: 'tried', how: 'telephone', when: '2026-11-17T08:30' });
    await act(3, { action: 'contacted', how: 'telephone', when: '2026-11-20T09:00' });
    const found = await figures(running);
    expect(found).toMatchObject({
      'To the first try (median): working hours': '8.5',
      'To the first contact (median): working hours': '22.5',
      'Tries in all': '4',
      'Reaching them: Reached': '2',
      'Reaching them: Tried once, not reached': '1',
      'Reaching them: Not tried yet': '1',
      'Reaching them: All': '4',
    });
  });

  it('counts nothing that was taken back or corrected', async () => {
    for (const number of [1, 2]) await ask(number, monday);
    const contacted = { action: 'contacted', how: 'telephone', when: '2026-11-16T10:00' };
    await act(1, contacted);
    await act(1, { action: 'undone' });
    await act(2, contacted);
    await act(2, { action: 'corrected', to: 'tried' });
    expect(await figures(running)).toMatchObject({
      'To the first contact (median): working hours': 'none yet',
      'Tries in all': '1',
      'Reaching them: Reached': '0',
      'Reaching them: Tried once, not reached': '1',
      'Reaching them: Not tried yet': '1',
    });
  });

  it('counts what was chosen, who did not say, and of erased answers nothing but the rest', async () => {
    await ask(1, monday, { who: 'family', language: 'es', interpreter: 'yes' });
    await ask(2, monday, { who: 'harmed', language: 'other', 'language-other': 'Marked tongue' });
    await ask(3, monday, { who: 'family' });
    await act(3, { action: 'tried', how: 'telephone', when: '2026-11-16T10:00' });
    await withdraw(env.DB, idOf(3), at('2026-11-20T17:00'));
    const found = await figures(running);
    expect(found).toMatchObject({
      'Requests received': '3',
      'Tries in all': '1',
      'Who they say they are: Option family': '1',
      'Who they say they are: Option harmed': '1',
      'Who they say they are: Answers erased, or do not open': '1',
      'Who they say they are: All': '3',
      'Language they want to speak: Option es': '1',
      'Language they want to speak: Option other': '1',
      'Interpreter wanted: Option yes': '1',
      'Interpreter wanted: They did not say': '1',
      'Language of the page: English': '3',
    });
    expect(JSON.stringify(found)).not.toMatch(/Marked|Ana|555/);
  });

  it('counts by which way they came', async () => {
    for (const number of [1, 2, 3]) await ask(number, monday);
    await set(1, `arrived_by = 'telephone'`);
    await set(2, `arrived_by = 'paper'`);
    expect(await figures(running)).toMatchObject({
      'By which way they came: On the site': '1',
      'By which way they came: By telephone': '1',
      'By which way they came: On paper': '1',
    });
  });

  it('counts answers that do not open, and says so', async () => {
    logged();
    await ask(1, monday, { who: 'family' });
    await set(1, `key_id = 'gone'`);
    expect(await figures(running)).toMatchObject({
      'Requests received': '1',
      'Who they say they are: Answers erased, or do not open': '1',
    });
  });

  it('has how requests ended in it, whenever they came, each in one way', async () => {
    for (const number of [1, 2, 3, 4, 5]) await ask(number, '2026-08-03T17:00');
    await ask(6, monday);
    for (const [number, outcome] of [
      [1, 'met'],
      [2, 'met'],
      [3, 'not-now'],
    ] as const)
      await act(number, { action: 'closed', outcome });
    // Withdrawn after it was closed: it ended once. Erased, its outcome stays.
    await withdraw(env.DB, idOf(1), at('2026-11-25T17:00'));
    await withdraw(env.DB, idOf(4), at('2026-11-20T17:00'));
    await set(5, 'erased_at = 1792000000000, key_id = NULL, sealed = NULL, answers_hash = NULL');
    const found = await figures(running);
    const title = 'Ended in this quarter, whenever they came';
    expect(found).toMatchObject({
      [`${title}: Met them`]: '2',
      [`${title}: Not now`]: '1',
      [`${title}: Closed without an outcome`]: '0',
      [`${title}: Withdrawn by the person`]: '1',
      [`${title}: Erased before it was closed`]: '1',
      [`${title}: All`]: '5',
      'Open at the end': '1',
    });
    // Before the running quarter, all five were open.
    expect(await figures('?quarter=2026-07')).toMatchObject({
      'Open at the end': '5',
      [`${title}: All`]: '0',
    });
  });

  it('has an outcome that is gone from the list by its code', async () => {
    await ask(1, monday);
    await set(1, `closed_at = ${at('2026-11-20T17:00')}, outcome = 'old-code'`);
    const found = await figures(running);
    expect(found['Ended in this quarter, whenever they came: old-code']).toBe('1');
  });

  it('hides what is small where that is asked, and what would give it away', async () => {
    for (let number = 1; number <= 12; number++)
      await ask(number, monday, { who: number <= 2 ? 'helper' : 'harmed' });
    await act(1, { action: 'tried', how: 'telephone', when: '2026-11-16T10:00' });
    expect(await figures(`${running}&hide=yes`)).toMatchObject({
      'Requests received': '12',
      'Who they say they are: Option helper': 'hidden',
      'Who they say they are: Option harmed': 'hidden',
      'Who they say they are: Option family': '0',
      'Who they say they are: All': '12',
      'Reaching them: Tried once, not reached': 'hidden',
      'Reaching them: Not tried yet': 'hidden',
      'Tries in all': 'hidden',
      'To the first try (median): working hours': 'hidden',
    });
    expect(await figures(running)).toMatchObject({ 'Who they say they are: Option helper': '2' });
  });

  it('hides what was open where few ended, since the two quarters would tell how many', async () => {
    for (let number = 1; number <= 8; number++) await ask(number, monday);
    await act(1, { action: 'closed', outcome: 'met' });
    expect(await figures(`${running}&hide=yes`)).toMatchObject({ 'Open at the end': 'hidden' });
  });

  it('is a look that says how many answers are opened, and is recorded before', async () => {
    await ask(1, monday);
    await ask(2, monday);
    await received(3, { kind: 'contact', now: at(monday), answers: { message: 'Words' } });
    await visit(`/coordinator/counts/${running}`, reader);
    await visit(`/coordinator/counts/counts.csv${running}`, coordinator);
    expect((await rowsOf('events')).slice(-2)).toMatchObject([
      { kind: 'counts-viewed', actor: reader.email, detail: 'quarter=2026-10&opened=2' },
      { kind: 'counts-exported', actor: coordinator.email, detail: 'quarter=2026-10&opened=2' },
    ]);
  });

  it('opens nothing where the look cannot be recorded', async () => {
    const lines = logged();
    await ask(1, monday);
    await set(1, `key_id = 'gone'`);
    const DB = {
      prepare: (sql: string) => env.DB.prepare(sql),
      batch: () => Promise.reject(new Error('D1_ERROR: D1 DB is overloaded.')),
    } as unknown as D1Database;
    expect((await visit(`/coordinator/counts/${running}`, coordinator, { DB })).status).toBe(503);
    expect(lines.flat().join()).not.toContain('unreadable');
  });

  it('has each number in words, the quarters around it, and no name or reference', async () => {
    const { reference } = await ask(1, monday);
    const html = await (await visit('/coordinator/counts/?quarter=2026-08')).text();
    expect(textOf(html)).toContain('July to September 2026');
    expect(textOf(html)).toContain('Quarter 1 of fiscal year 2026–27, counted Nov 22, 2026');
    expect(html).toContain('?quarter=2026-04');
    expect(html).toContain('?quarter=2026-10');
    const now = await (await visit('/coordinator/counts/')).text();
    expect(textOf(now)).toContain('it still runs, and its numbers change');
    expect(now).not.toContain(reference);
    expect(now).not.toMatch(/Ana|555|Later:/);
  });

  it('says on the page what the file says', async () => {
    for (const number of [1, 2, 3]) await ask(number, monday, { who: 'family' });
    await act(1, { action: 'tried', how: 'telephone', when: '2026-11-16T10:30' });
    const text = textOf(await (await visit(`/coordinator/counts/${running}`)).text());
    expect(text).toContain('To the first try (median)1.5 working hours');
    expect(text).toContain('To the first contact (median)none yet');
    expect(text).toContain('Option family3');
    const hidden = await (await visit(`/coordinator/counts/${running}&hide=yes`)).text();
    expect(textOf(hidden)).toContain('Option familyhidden');
    expect(hidden).toContain(`counts.csv?quarter=2026-10&amp;hide=yes`);
  });

  it('says so when not all that came is counted', async () => {
    await env.DB.prepare(
      `INSERT INTO submissions (id, reference, kind, locale, received_at, code_hash, notice_owed_at, notice_due_at)
       WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 2001)
       SELECT number, number, 'interest', 'en', ${at(monday)}, x'00', 1, 1 FROM numbers`,
    ).run();
    const html = await (await visit('/coordinator/counts/')).text();
    expect(textOf(html)).toContain('only the first 2,000 that came are counted');
    expect(await figures(running)).toMatchObject({ 'Requests received': '2000' });
  });

  it('reads a few rows for each request, whatever other quarters have', async () => {
    for (const number of [1, 2]) await ask(number, monday);
    const cost = async () => {
      const { db, costs } = countingDatabase(env.DB);
      await visit(`/coordinator/counts/${running}`, coordinator, { DB: db });
      return costs.reduce((sum, { read }) => sum + read, 0);
    };
    const few = await cost();
    for (let number = 3; number <= 40; number++) {
      await ask(number, '2026-08-03T17:00');
      await set(number, `closed_at = ${at('2026-08-04T17:00')}, outcome = 'met'`);
    }
    expect(await cost()).toBeLessThanOrEqual(few + 10);
  });
});
