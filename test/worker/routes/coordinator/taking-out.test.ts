import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { events } from '../../../../worker/desk/words/events.ts';
import { codedError, fakeBinding } from '../../fake-mailer.ts';
import {
  coordinator,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf, sampleTime } from '../../saved.ts';

const set = (sql: string) => env.DB.prepare(`UPDATE submissions SET ${sql}`).run();
const kinds = async () => (await rowsOf('events')).map(({ kind }) => kind);

describe('POST /coordinator/export/', () => {
  it('gives the selection as a file that no cache keeps', async () => {
    await received(1, {
      answers: { name: '=cmd()', reach: ['email'], email: 'a@mail.example', 'email-say': 'no' },
    });
    const response = await postAtDesk('/coordinator/export/', { as: 'csv' });
    const text = await response.text();
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="submissions.csv"',
    );
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(`"'=cmd()"`);
  });

  it('says in words what was asked and answered, and no code', async () => {
    await received(1, { answers: { name: 'Ana', reach: ['telephone', 'email'], language: 'es' } });
    const text = await (await postAtDesk('/coordinator/export/', { as: 'csv' })).text();
    expect(text).toMatch(/^Reference,Kind,Language of the page,State,Received,/);
    expect(text).toContain('Question reach');
    expect(text).toContain(',Request,English,New,');
    expect(text).toContain('Option telephone; Option email');
  });

  it('is an event on each submission and one at the desk, with the selection and the number', async () => {
    await received(1);
    await received(2, { kind: 'contact' });
    await postAtDesk('/coordinator/export/', { as: 'csv', kind: 'interest' });
    expect(await kinds()).toEqual(['received', 'received', 'list-exported', 'exported']);
    expect((await rowsOf('events'))[2]).toMatchObject({
      submission_id: null,
      detail: 'kind=interest&count=1',
      actor: coordinator.email,
    });
  });

  it('gives only what was ticked', async () => {
    const { reference } = await received(1);
    await received(2);
    const text = await (
      await postAtDesk('/coordinator/export/', { as: 'csv', chosen: reference })
    ).text();
    expect(text.split('\r\n')).toHaveLength(3);
  });

  it('gives nothing where what was ticked is no reference', async () => {
    await received(1);
    const text = await (
      await postAtDesk('/coordinator/export/', { as: 'csv', chosen: 'mistyped' })
    ).text();
    expect(text.split('\r\n')).toHaveLength(2);
    expect(await kinds()).toEqual(['received', 'list-exported']);
  });

  it('gives nothing to a reader, and nothing to an address that is opened', async () => {
    logged();
    await received(1);
    expect((await postAtDesk('/coordinator/export/', { as: 'csv' }, reader)).status).toBe(403);
    expect((await visit('/coordinator/export/')).status).toBe(404);
    expect(await kinds()).toEqual(['received']);
  });

  it('shows the same for print, with its own events', async () => {
    await received(1);
    const html = await (await postAtDesk('/coordinator/export/', { as: 'print' })).text();
    expect(html).toContain('Ana');
    expect(await kinds()).toEqual(['received', 'list-printed', 'printed']);
  });
});

describe('what is printed', () => {
  it('has what was tried and noted, and not who looked', async () => {
    const { reference } = await received(1);
    const path = `/coordinator/submissions/${reference}/`;
    const when = '2026-11-22T10:00';
    await set(`received_at = ${Date.parse('2026-11-01')}`);
    await visit(path);
    const fields = { action: 'tried', how: 'telephone', when, version: '1', note: 'Nobody there' };
    expect((await postAtDesk(path, fields)).status).toBe(303);
    const html = await (await postAtDesk('/coordinator/export/', { as: 'print' })).text();
    expect(textOf(html)).toContain('Tried to contact by telephone 2026-11-22 10:00');
    expect(html).toContain('Nobody there');
    expect(html).not.toContain(events.opened);
  });

  it('has headings in order: the page, each submission, its parts', async () => {
    await received(1);
    const html = await (await postAtDesk('/coordinator/export/', { as: 'print' })).text();
    expect([...html.matchAll(/<(h\d)/g)].map(([, rank]) => rank)).toEqual([
      ...['h1', 'h2', 'h3', 'h3', 'h3'],
    ]);
  });
});

describe('GET /coordinator/audit/', () => {
  it('shows every event, its own look too', async () => {
    await received(1);
    const html = await (await visit('/coordinator/audit/')).text();
    expect(html).toContain(events.received);
    expect(html).toContain(events['audit-viewed']);
  });
});

describe('/coordinator/health/', () => {
  it('says which notices wait and why', async () => {
    await received(1);
    await set(`notice_error = 'E_DAILY_LIMIT_EXCEEDED', notice_attempts = 3`);
    const html = await (await visit('/coordinator/health/')).text();
    expect(html).toContain('E_DAILY_LIMIT_EXCEEDED');
    expect(html).toContain('sealed with <code>k1</code>');
    expect(html).toContain('It is late.');
  });

  it('says what the retention period ends for', async () => {
    await received(1);
    await set(`opened_at = 1, closed_at = ${sampleTime}`);
    const rule = { kind: 'interest', state: 'closed', schedule: 'S-1' };
    const health = async (days: number) =>
      (await visit('/coordinator/health/', coordinator, { RETENTION: [{ ...rule, days }] })).text();
    expect(await health(30)).toContain('schedule S-1');
    expect(await health(31)).not.toContain('schedule S-1');
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
