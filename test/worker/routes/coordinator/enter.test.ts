import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { entryErrors } from '../../../../worker/desk/words/forms.ts';
import { contactForm } from '../../../../worker/forms/contact.ts';
import { interestForm } from '../../../../worker/forms/interest.ts';
import { readOut } from '../../../../worker/desk/read-out.ts';
import { receiptLifetime } from '../../../../worker/submissions/receive.ts';
import { receiptCode, showCode } from '../../../../worker/submissions/receipt-code.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import {
  act,
  config,
  coordinator,
  htmlOf,
  idOf,
  postAtDesk,
  read,
  reader,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { fakeBinding } from '../../fake-mailer.ts';
import { logged } from '../../logged.ts';
import { firstRow, rowsOf } from '../../saved.ts';
import { failingAt } from '../../watched-database.ts';
import { completed } from '../../../completed.ts';

const path = '/coordinator/enter/interest/';
const submission = idOf(1);
const request = completed('interest', {
  submission,
  ...{ 'arrived-by': 'telephone', 'page-language': 'es', name: 'Ana' },
  ...{ reach: 'telephone', telephone: '555-010-0199' },
  ...{ 'telephone-message': 'no', 'telephone-say': 'no' },
});

/** Enters the request, with some of it changed; gives what was answered. */
async function enter(changes: Record<string, string> = {}, around: Partial<Env> = {}) {
  const answer = await postAtDesk(path, { ...request, ...changes }, coordinator, { env: around });
  const html = await answer.text();
  return { status: answer.status, headers: answer.headers, html, text: textOf(html) };
}
const referenceNow = async () => showReference(String((await firstRow())['reference']));
const pageOf = async () => `/coordinator/submissions/${await referenceNow()}/`;
const codeOf = async () => showCode(await receiptCode(config.receiptKey, submission));
const idIn = (html: string) => /name="submission" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('GET /coordinator/enter/…/', () => {
  it.each([interestForm, contactForm])('asks all that the form $kind asks', async (form) => {
    const html = await htmlOf(`/coordinator/enter/${form.kind}/`);
    for (const { name } of form.fields) {
      expect(html).toContain(`Question ${name} `);
      expect(html).toContain(`name="${name}"`);
    }
  });

  it('asks in the order of a call, under an id of its own, and chooses nothing beforehand', async () => {
    const html = await htmlOf(path);
    const places = ['language', 'who', 'name'].map((name) => html.indexOf(`Question ${name} `));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(html).not.toContain(' checked');
    expect(idIn(html)).not.toBe(idIn(await htmlOf(path)));
  });

  it('is linked for whoever may enter something, and nothing for a reader', async () => {
    const link = `<a href="${path}">Enter a request</a>`;
    expect(await htmlOf('/coordinator/submissions/')).toContain(link);
    expect(await htmlOf('/coordinator/submissions/', reader)).not.toContain(link);
    expect((await visit(path, reader)).status).toBe(404);
    expect((await visit('/coordinator/enter/request/')).status).toBe(404);
  });
});

describe('POST /coordinator/enter/…/', () => {
  it('saves it, and shows a receipt to read out, each group with its words', async () => {
    const { status, headers, text } = await enter();
    const [reference, code] = [await referenceNow(), await codeOf()];
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    for (const said of [reference, code, ...readOut(reference), ...readOut(code)])
      expect(text).toContain(said);
  });

  it('names the address to come back to in the language that they read', async () => {
    expect((await enter()).html).toContain(`${config.siteUrl}/es/request/`);
    const english = { submission: idOf(2), 'page-language': 'en' };
    expect((await enter(english)).html).toContain(`>${config.siteUrl}/request/`);
  });

  it.each([
    { by: 'telephone', said: 'by telephone', promised: true },
    { by: 'paper', said: 'on paper', promised: false },
  ])('is marked "$said" wherever it stands', async ({ by, said, promised }) => {
    const { text } = await enter({ 'arrived-by': by });
    // The form on paper promised no receipt.
    expect(text.includes('it gets no reference and no receipt code')).toBe(!promised);
    expect(await firstRow()).toMatchObject({ arrived_by: by });
    expect(await read(await pageOf())).toMatch(
      new RegExp(`ago, ${said} · page in Spanish.*Received ${said} coordinator@`),
    );
    for (const shown of ['/coordinator/submissions/', '/coordinator/'])
      expect(await htmlOf(shown)).toContain(`<span class="quiet">${said}</span>`);
    for (const as of ['print', 'csv'])
      expect(await (await postAtDesk('/coordinator/export/', { as })).text()).toContain(said);
  });

  it('stands on Today without a next step, opened by who entered it, and is found by its number', async () => {
    await enter();
    const text = await read('/coordinator/');
    expect(text).toContain('No next step (1)');
    expect(text).not.toContain('New (');
    const { headers } = await postAtDesk('/coordinator/search/', { sought: request.telephone });
    const found = await htmlOf(headers.get('Location') ?? '');
    expect(found).toContain(`href="${await pageOf()}"`);
  });

  it('sends no mail, nor when it was marked as spam and is released', async () => {
    const { binding: EMAIL, given } = fakeBinding();
    await enter({}, { EMAIL });
    const page = await pageOf();
    await act(page, { action: 'marked-spam' });
    const release = { action: 'released', version: '2' };
    await postAtDesk(page, release, coordinator, { env: { EMAIL } });
    expect(given).toEqual([]);
    expect(await firstRow()).toMatchObject({ spam_at: null });
  });

  it('shows no code once the receipt is over', async () => {
    await enter();
    await env.DB.prepare('UPDATE submissions SET received_at = received_at - ?')
      .bind(receiptLifetime + 1)
      .run();
    const { text } = await enter();
    expect(text).toContain('This was saved before');
    expect(text).not.toContain(await codeOf());
  });

  it('asks before other answers of the same page become a second one', async () => {
    await enter();
    const { status, html } = await enter({ name: 'Ben' });
    expect(status).toBe(409);
    expect(html).toContain(`href="${await pageOf()}"`);
    expect(html).toMatch(/name="name"[^>]*value="Ben"/);
    expect(await rowsOf('submissions')).toHaveLength(1);
    expect((await enter({ name: 'Ben', submission: idIn(html) })).status).toBe(200);
    expect(await rowsOf('submissions')).toHaveLength(2);
  });

  it('gives back all that was typed where something is wrong, under the same id', async () => {
    const { status, html } = await enter({
      ...{ 'arrived-by': '', telephone: '1', name: 'Ana "María" <b>', note: 'Two\nlines' },
      ...{ language: 'other', 'language-other': 'Mixteco' },
    });
    expect(status).toBe(422);
    for (const said of [
      '<title>Error: ',
      `<a href="#arrived-by">${entryErrors.arrived}</a>`,
      '<a href="#telephone">Error telephone invalid</a>',
      'value="Ana &quot;María&quot; &lt;b&gt;"',
      '>\nTwo\nlines</textarea>',
      'value="Mixteco"',
      `name="submission" value="${submission}"`,
    ])
      expect(html).toContain(said);
    expect(html).toMatch(/name="language" value="other" checked/);
    expect(html).toMatch(/name="page-language" value="es" checked/);
    expect(await rowsOf('submissions')).toEqual([]);
  });

  it('gives it back while the database is away, and saves it once it is there', async () => {
    const lines = logged();
    const away = { DB: failingAt(env.DB, /INSERT INTO submissions/) };
    const { status, html } = await enter({}, away);
    expect(status).toBe(503);
    expect(html).toMatch(/name="name"[^>]*value="Ana"/);
    expect(idIn(html)).toBe(submission);
    expect(JSON.stringify(lines)).not.toMatch(/Ana|555/);
    expect((await enter()).status).toBe(200);
  });

  it('puts nothing of what was said into a column in clear', async () => {
    await enter({ name: 'Marked', note: 'Marked words' });
    const stored = [await rowsOf('submissions'), await rowsOf('events')];
    expect(JSON.stringify(stored)).not.toMatch(/Marked|555/);
  });

  it('takes nothing from a reader, and no id that is none', async () => {
    logged();
    expect((await postAtDesk(path, request, reader)).status).toBe(403);
    expect((await enter({ submission: 'mine' })).status).toBe(400);
    expect(await rowsOf('submissions')).toEqual([]);
  });
});
