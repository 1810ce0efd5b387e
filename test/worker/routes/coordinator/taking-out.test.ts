import { describe, expect, it } from 'vitest';
import { events } from '../../../../worker/desk/words/events.ts';
import { codedError, fakeBinding } from '../../fake-mailer.ts';
import {
  act,
  coordinator,
  htmlOf,
  opened,
  postAtDesk,
  reader,
  received,
  set,
  textOf,
  tried,
  visit,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { eventKinds, rowsOf, sampleTime } from '../../saved.ts';

const address = '/coordinator/export/';
const file = async (fields: Record<string, string> = {}) =>
  (await postAtDesk(address, { as: 'csv', ...fields })).text();
const print = async () => (await postAtDesk(address, { as: 'print' })).text();

describe('POST /coordinator/export/', () => {
  it('gives the selection as a file that no cache keeps, in words and without a formula', async () => {
    await received(1, {
      answers: { name: '=cmd()', reach: ['telephone', 'email'], language: 'es' },
    });
    const response = await postAtDesk(address, { as: 'csv' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="submissions.csv"',
    });
    const text = await response.text();
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toMatch(/^Reference,Kind,Language of the page,State,Received,/);
    for (const said of [`"'=cmd()"`, 'Question reach', ',Request,English,New,'])
      expect(text).toContain(said);
    expect(text).toContain('Option telephone; Option email');
  });

  it('is an event on each submission and one at the desk, with the selection and the number', async () => {
    await received(1);
    await received(2, { kind: 'contact' });
    await file({ kind: 'interest' });
    expect(await eventKinds()).toEqual(['received', 'received', 'list-exported', 'exported']);
    expect((await rowsOf('events'))[2]).toMatchObject({
      ...{ submission_id: null, detail: 'kind=interest&count=1', actor: coordinator.email },
    });
  });

  it('gives only what was ticked, and nothing where that is no reference', async () => {
    const { reference } = await received(1);
    await received(2);
    expect((await file({ chosen: reference })).split('\r\n')).toHaveLength(3);
    expect((await file({ chosen: 'mistyped' })).split('\r\n')).toHaveLength(2);
    expect((await eventKinds()).slice(2)).toEqual(['list-exported', 'exported', 'list-exported']);
  });

  it('gives nothing to a reader, and nothing to an address that is opened', async () => {
    logged();
    await received(1);
    expect((await postAtDesk(address, { as: 'csv' }, reader)).status).toBe(403);
    expect((await visit(address)).status).toBe(404);
    expect(await eventKinds()).toEqual(['received']);
  });
});

describe('what is printed', () => {
  it('has what was tried and noted and not who looked, under headings in order, and is an event', async () => {
    const { path } = await opened();
    await act(path, { ...tried, note: 'Nobody there' });
    const html = await print();
    expect(textOf(html)).toContain('Tried to contact by telephone 2026-11-22 11:22');
    expect(html).toContain('Ana');
    expect(html).toContain('Nobody there');
    expect(html).not.toContain(events.opened);
    // The page, each submission, its parts.
    expect([...html.matchAll(/<(h\d)/g)].map(([, rank]) => rank)).toEqual([
      ...['h1', 'h2', 'h3', 'h3', 'h3'],
    ]);
    expect((await eventKinds()).slice(-2)).toEqual(['list-printed', 'printed']);
  });
});

describe('GET /coordinator/audit/', () => {
  it('shows every event, its own look too', async () => {
    await received(1);
    const html = await htmlOf('/coordinator/audit/');
    expect(html).toContain(events.received);
    expect(html).toContain(events['audit-viewed']);
  });
});

describe('/coordinator/health/', () => {
  it('says which notices wait and why', async () => {
    await received(1);
    await set(1, `notice_error = 'E_DAILY_LIMIT_EXCEEDED', notice_attempts = 3`);
    const html = await htmlOf('/coordinator/health/');
    for (const said of ['E_DAILY_LIMIT_EXCEEDED', 'sealed with <code>k1</code>', 'It is late.'])
      expect(html).toContain(said);
  });

  it.each([
    { days: 30, says: true },
    { days: 31, says: false },
  ])('says what a period of $days days ends for: $says', async ({ days, says }) => {
    await received(1);
    await set(1, `opened_at = 1, closed_at = ${sampleTime}`);
    const RETENTION = [{ kind: 'interest', state: 'closed', schedule: 'S-1', days } as const];
    const html = await (await visit('/coordinator/health/', coordinator, { RETENTION })).text();
    expect(html.includes('schedule S-1')).toBe(says);
  });

  it.each([
    { said: 'The test notice was accepted', binding: fakeBinding() },
    {
      said: 'E_SENDER_NOT_VERIFIED',
      binding: fakeBinding(() => Promise.reject(codedError('E_SENDER_NOT_VERIFIED'))),
    },
  ])('tries a notice and says "$said"', async ({ said, binding }) => {
    const env = { EMAIL: binding.binding };
    const answer = await postAtDesk('/coordinator/health/', {}, coordinator, { env });
    expect(await answer.text()).toContain(said);
    expect(binding.given).toHaveLength(1);
    expect((await rowsOf('events')).at(-1)).toMatchObject({ kind: 'notice-tested' });
  });
});
