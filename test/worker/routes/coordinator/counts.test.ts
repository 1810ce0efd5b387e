import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../worker/forms/values.ts';
import { withdraw } from '../../../../worker/submissions/changes.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { countingDatabase, failingAt } from '../../watched-database.ts';
import { logged } from '../../logged.ts';
import { manyRows } from '../../many-rows.ts';
import { rowsOf } from '../../saved.ts';
import {
  act as actAt,
  coordinator,
  htmlOf,
  idOf,
  read,
  reader,
  received,
  set,
  visit,
} from '../../desk/at-the-desk.ts';

const at = (time: string) => Date.parse(`${time}Z`);
/** A request, with an answer of its own so that none is a repeat. */
const ask = (number: number, time: string, more: Answers = {}) =>
  received(number, {
    now: at(time),
    answers: {
      name: `Ana ${String(number)}`,
      reach: ['telephone'],
      telephone: '555-010-0199',
      ...more,
    },
  });
/** Requests that came on a Monday at nine at the office, in the quarter that runs. */
const monday = '2026-11-16T17:00';
const askAll = async (count: number, more: Answers = {}) => {
  for (let number = 1; number <= count; number++) await ask(number, monday, more);
};
const message = (number: number) =>
  received(number, { kind: 'contact', now: at(monday), answers: { message: 'Words' } });

const running = '?quarter=2026-10';

/** The file's rows, as `What, Which` and the number. */
async function figures(query = running): Promise<Readonly<Record<string, string>>> {
  const answer = await visit(`/coordinator/counts/counts.csv${query}`);
  const [, ...lines] = (await answer.text()).trimEnd().split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const cells = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
      const [, what = '', which = '', number = ''] = cells.map((cell) => cell.replaceAll('"', ''));
      return [which === '' ? what : `${what}: ${which}`, number];
    }),
  );
}

async function act(number: number, fields: Readonly<Record<string, string>>): Promise<void> {
  const row = (await rowsOf('submissions')).find(({ id }) => id === idOf(number));
  const reference = showReference(String(row?.['reference']));
  const answer = await actAt(`/coordinator/submissions/${reference}/`, fields);
  expect(answer.status).toBe(303);
}
/** Something that was done by telephone on that Monday an hour later, or at another time. */
const by = (action: string, when = '2026-11-16T10:00') => ({ action, how: 'telephone', when });

describe('the quarter', () => {
  it('has what came in it at the office, to the millisecond', async () => {
    await ask(1, '2026-10-01T06:59:59.999');
    await ask(2, '2026-10-01T07:00:00.000');
    await ask(3, '2026-01-01T07:59:59.999');
    await ask(4, '2026-01-01T08:00:00.000');
    for (const quarter of ['2026-07', '2026-10', '2025-10', '2026-01'])
      expect(await figures(`?quarter=${quarter}`)).toMatchObject({ 'Requests received': '1' });
  });

  it('has messages beside requests, and nothing that is set apart or spam', async () => {
    await askAll(4);
    await set(2, `suspicion = 'pace'`);
    await set(3, 'spam_at = 1');
    await message(5);
    expect(await figures()).toMatchObject({
      'Requests received': '2',
      'Messages received (not below)': '1',
      'Open at the end': '2',
    });
  });

  it('measures working hours to the time at which a try was made, and takes the middle', async () => {
    await askAll(4);
    // An hour later; on Tuesday morning; on Friday; never.
    await act(1, by('tried'));
    await act(1, by('contacted', '2026-11-17T09:00'));
    await act(2, by('tried', '2026-11-17T08:30'));
    await act(3, by('contacted', '2026-11-20T09:00'));
    expect(await figures()).toMatchObject({
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
    await askAll(2);
    await act(1, by('contacted'));
    await act(1, { action: 'undone' });
    await act(2, by('contacted'));
    await act(2, { action: 'corrected', to: 'tried' });
    expect(await figures()).toMatchObject({
      'To the first contact (median): working hours': 'none yet',
      'Tries in all': '1',
      'Reaching them: Reached': '0',
      'Reaching them: Tried once, not reached': '1',
      'Reaching them: Not tried yet': '1',
    });
  });

  it('counts what was chosen, who did not say, and of erased or shut answers nothing but the rest', async () => {
    logged();
    await ask(1, monday, { who: 'family', language: 'es', interpreter: 'yes' });
    await ask(2, monday, { who: 'harmed', language: 'other', 'language-other': 'Marked tongue' });
    await ask(3, monday, { who: 'family' });
    await ask(4, monday, { who: 'family' });
    await act(3, by('tried'));
    await withdraw(env.DB, idOf(3), at('2026-11-20T17:00'));
    await set(4, `key_id = 'gone'`);
    await set(1, `arrived_by = 'telephone'`);
    await set(2, `arrived_by = 'paper'`);
    const found = await figures();
    expect(found).toMatchObject({
      'Requests received': '4',
      'Tries in all': '1',
      'Who they say they are: Option family': '1',
      'Who they say they are: Option harmed': '1',
      'Who they say they are: Answers erased, or do not open': '2',
      'Who they say they are: All': '4',
      'Language they want to speak: Option es': '1',
      'Language they want to speak: Option other': '1',
      'Interpreter wanted: Option yes': '1',
      'Interpreter wanted: They did not say': '1',
      'Language of the page: English': '4',
      'By which way they came: On the site': '2',
      'By which way they came: By telephone': '1',
      'By which way they came: On paper': '1',
    });
    expect(JSON.stringify(found)).not.toMatch(/Marked|Ana|555/);
  });

  it('counts a language in which the site is no longer as another one', async () => {
    await ask(1, monday, { language: 'vi' });
    expect(await figures()).toMatchObject({
      'Language they want to speak: Option other': '1',
      'Language they want to speak: They did not say': '0',
    });
  });

  it('has how requests ended in it, whenever they came, each in one way', async () => {
    for (const number of [1, 2, 3, 4, 5, 7]) await ask(number, '2026-08-03T17:00');
    await ask(6, monday);
    await act(1, { action: 'closed', outcome: 'met' });
    await act(2, { action: 'closed', outcome: 'met' });
    await act(3, { action: 'closed', outcome: 'not-now' });
    // Withdrawn after it was closed: it ended once. Erased, its outcome stays.
    await withdraw(env.DB, idOf(1), at('2026-11-25T17:00'));
    await withdraw(env.DB, idOf(4), at('2026-11-20T17:00'));
    await set(5, 'erased_at = 1792000000000, key_id = NULL, sealed = NULL, answers_hash = NULL');
    // An outcome that is gone from the list is shown by its code.
    await set(7, `closed_at = ${at('2026-11-20T17:00')}, outcome = 'old-code'`);
    const title = 'Ended in this quarter, whenever they came';
    expect(await figures()).toMatchObject({
      [`${title}: Met them`]: '2',
      [`${title}: Not now`]: '1',
      [`${title}: old-code`]: '1',
      [`${title}: Closed without an outcome`]: '0',
      [`${title}: Withdrawn by the person`]: '1',
      [`${title}: Erased before it was closed`]: '1',
      [`${title}: All`]: '6',
      'Open at the end': '1',
    });
    // Before the running quarter, all six were open.
    const before = { 'Open at the end': '6', [`${title}: All`]: '0' };
    expect(await figures('?quarter=2026-07')).toMatchObject(before);
  });

  it('hides what is small where that is asked, and what would give it away', async () => {
    for (let number = 1; number <= 12; number++)
      await ask(number, monday, { who: number <= 2 ? 'helper' : 'harmed' });
    for (let time = 0; time < 5; time++) await act(1, by('tried'));
    await act(2, { action: 'closed', outcome: 'met' });
    expect(await figures(`${running}&hide=yes`)).toMatchObject({
      'Requests received': '12',
      'Who they say they are: Option helper': 'hidden',
      'Who they say they are: Option harmed': 'hidden',
      'Who they say they are: Option family': '0',
      'Who they say they are: All': '12',
      'Reaching them: Not tried yet': 'hidden',
      // Five are many, but they are those of one person.
      'Tries in all': 'hidden',
      'To the first try (median): working hours': 'hidden',
      // The numbers of two quarters would tell how many ended.
      'Open at the end': 'hidden',
    });
    expect(await figures()).toMatchObject({ 'Who they say they are: Option helper': '2' });
  });

  it('is a look that says how many answers are opened, and is recorded', async () => {
    await askAll(2);
    await message(3);
    await visit(`/coordinator/counts/${running}`, reader);
    await figures();
    const detail = 'quarter=2026-10&opened=2';
    expect((await rowsOf('events')).slice(-2)).toMatchObject([
      { kind: 'counts-viewed', actor: reader.email, detail },
      { kind: 'counts-exported', actor: coordinator.email, detail },
    ]);
  });

  it('opens nothing where the look cannot be recorded', async () => {
    const lines = logged();
    await ask(1, monday);
    await set(1, `key_id = 'gone'`);
    const around = { DB: failingAt(env.DB, /^INSERT INTO events/) };
    const { status } = await visit(`/coordinator/counts/${running}`, coordinator, around);
    expect(status).toBe(503);
    expect(lines.flat().join()).not.toContain('unreadable');
  });

  it('has each number in words, the quarters around it, and no name or reference', async () => {
    const { reference } = await ask(1, monday);
    const address = '/coordinator/counts/?quarter=2026-08';
    expect(await read(address)).toMatch(
      /July to September 2026.*Quarter 1 of fiscal year 2026–27, counted Nov 22, 2026/s,
    );
    const html = await htmlOf(address);
    expect(html).toContain('?quarter=2026-04');
    expect(html).toContain('?quarter=2026-10');
    const now = await read('/coordinator/counts/');
    expect(now).toContain('it still runs, and its numbers change');
    expect(now).not.toContain(showReference(reference));
    expect(now).not.toMatch(/Ana|555|Later:/);
  });

  it('says on the page what the file says', async () => {
    await askAll(3, { who: 'family' });
    await act(1, by('tried', '2026-11-16T10:30'));
    const text = await read(`/coordinator/counts/${running}`);
    expect(text).toContain('To the first try (median)1.5 working hours');
    expect(text).toContain('To the first contact (median)none yet');
    expect(text).toContain('Option family3');
    const hidden = `/coordinator/counts/${running}&hide=yes`;
    expect(await read(hidden)).toContain('Option familyhidden');
    expect(await htmlOf(hidden)).toContain(`counts.csv?quarter=2026-10&amp;hide=yes`);
  });

  it('says so when not all that came is counted', async () => {
    await manyRows(2001, at(monday), {
      ...{ kind: `'interest'`, key_id: 'NULL', sealed: 'NULL', answers_hash: 'NULL' },
    });
    const text = await read('/coordinator/counts/');
    expect(text).toContain('only the first 2,000 that came are counted');
    expect(await figures()).toMatchObject({ 'Requests received': '2000' });
  });

  it('reads a few rows for each request, whatever other quarters have', async () => {
    await askAll(2);
    const cost = async () => {
      const { db, costs } = countingDatabase(env.DB);
      await visit(`/coordinator/counts/${running}`, coordinator, { DB: db });
      return costs.reduce((sum, { read }) => sum + read, 0);
    };
    const few = await cost();
    await manyRows(40, at('2026-08-03T17:00'), {
      ...{ kind: `'interest'`, closed_at: String(at('2026-08-04T17:00')), outcome: `'met'` },
    });
    expect(await cost()).toBeLessThanOrEqual(few + 10);
  });
});
