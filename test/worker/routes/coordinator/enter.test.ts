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
  config,
  coordinator,
  idOf,
  postAtDesk,
  reader,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { fakeBinding } from '../../fake-mailer.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';
import { failingAt } from '../../watched-database.ts';

const path = '/coordinator/enter/interest/';
const submission = idOf(1);
const own = { 'arrived-by': 'telephone', 'page-language': 'es' };
const request = {
  submission,
  ...own,
  name: 'Ana',
  reach: 'telephone',
  telephone: '555-010-0199',
  'telephone-message': 'no',
  'telephone-say': 'no',
};

const enter = (changes: Record<string, string> = {}) =>
  postAtDesk(path, { ...request, ...changes });
const row = async () => (await rowsOf('submissions'))[0];
const pageOf = async () =>
  `/coordinator/submissions/${showReference(String((await row())?.['reference']))}/`;

describe('GET /coordinator/enter/…/', () => {
  it.each([interestForm, contactForm])('asks all that the form $kind asks', async (form) => {
    const html = await (await visit(`/coordinator/enter/${form.kind}/`)).text();
    for (const { name } of form.fields) {
      expect(html).toContain(`Question ${name} `);
      expect(html).toContain(`name="${name}"`);
    }
  });

  it('asks for the language before the name, as a call goes', async () => {
    const html = await (await visit(path)).text();
    expect(html.indexOf('Question language ')).toBeLessThan(html.indexOf('Question who '));
    expect(html.indexOf('Question who ')).toBeLessThan(html.indexOf('Question name '));
  });

  it('has an id of its own each time', async () => {
    const idIn = async () =>
      /name="submission" value="([^"]+)"/.exec(await (await visit(path)).text())?.[1];
    expect(await idIn()).not.toBe(await idIn());
  });

  it('chooses nothing beforehand', async () => {
    expect(await (await visit(path)).text()).not.toContain(' checked');
  });

  it('is in the navigation of whoever may enter something', async () => {
    const link = `<a href="${path}">Enter a request</a>`;
    expect(await (await visit('/coordinator/submissions/')).text()).toContain(link);
    expect(await (await visit('/coordinator/submissions/', reader)).text()).not.toContain(link);
  });

  it('is nothing for a reader, and nothing for a form that is none', async () => {
    expect((await visit(path, reader)).status).toBe(404);
    expect((await visit('/coordinator/enter/request/')).status).toBe(404);
  });
});

describe('POST /coordinator/enter/…/', () => {
  it('saves it, and shows a receipt to read out, each group with its words', async () => {
    const answer = await enter();
    const text = textOf(await answer.text());
    const reference = showReference(String((await row())?.['reference']));
    const code = showCode(await receiptCode(config.receiptKey, submission));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    for (const said of [reference, code, ...readOut(reference), ...readOut(code)])
      expect(text).toContain(said);
  });

  it('names the address to come back to in the language that they read', async () => {
    expect(await (await enter()).text()).toContain(`${config.siteUrl}/es/request/`);
    const english = { submission: idOf(2), 'page-language': 'en' };
    expect(await (await enter(english)).text()).toContain(`>${config.siteUrl}/request/`);
  });

  it('says of paper that the form itself promised no receipt', async () => {
    const text = textOf(await (await enter({ 'arrived-by': 'paper' })).text());
    expect(text).toContain('it gets no reference and no receipt code');
    expect(await row()).toMatchObject({ arrived_by: 'paper' });
  });

  it.each([
    { by: 'telephone', said: 'by telephone' },
    { by: 'paper', said: 'on paper' },
  ])('is marked "$said" in list, Today, page, print, file and history', async ({ by, said }) => {
    await enter({ 'arrived-by': by });
    const page = await pageOf();
    expect(textOf(await (await visit(page)).text())).toMatch(
      new RegExp(`ago, ${said} · page in Spanish.*Received ${said} coordinator@`),
    );
    for (const shown of ['/coordinator/submissions/', '/coordinator/'])
      expect(await (await visit(shown)).text()).toContain(`<span class="quiet">${said}</span>`);
    const print = await postAtDesk('/coordinator/export/', { as: 'print' });
    expect(textOf(await print.text())).toContain(said);
    const file = await postAtDesk('/coordinator/export/', { as: 'csv' });
    expect(await file.text()).toContain(`,${said},`);
  });

  it('stands on Today without a next step, opened by who entered it', async () => {
    await enter();
    const text = textOf(await (await visit('/coordinator/')).text());
    expect(text).toContain('No next step (1)');
    expect(text).not.toContain('New (');
  });

  it('is found by its number', async () => {
    await enter();
    const found = await postAtDesk('/coordinator/search/', { sought: request.telephone });
    const shown = await (await visit(found.headers.get('Location') ?? '')).text();
    expect(shown).toContain(`href="${await pageOf()}"`);
  });

  it('sends no mail', async () => {
    const { binding: EMAIL, given } = fakeBinding();
    await postAtDesk(path, request, coordinator, { env: { EMAIL } });
    expect(given).toEqual([]);
  });

  it('owes no first notice either when it was marked as spam and is released', async () => {
    await enter();
    const page = await pageOf();
    const { binding: EMAIL, given } = fakeBinding();
    await postAtDesk(page, { action: 'marked-spam', version: '1' });
    const release = { action: 'released', version: '2' };
    await postAtDesk(page, release, coordinator, { env: { EMAIL } });
    expect(given).toEqual([]);
    expect(await row()).toMatchObject({ spam_at: null });
  });

  it('is one row where the button is pressed twice, and shows the same receipt', async () => {
    const [first, second] = [await (await enter()).text(), await (await enter()).text()];
    expect(textOf(second)).toBe(textOf(first));
    expect(await rowsOf('submissions')).toHaveLength(1);
    expect(await rowsOf('events')).toHaveLength(1);
  });

  it('shows no code once the receipt is over', async () => {
    await enter();
    await env.DB.prepare('UPDATE submissions SET received_at = received_at - ?')
      .bind(receiptLifetime + 1)
      .run();
    const text = textOf(await (await enter()).text());
    expect(text).toContain('This was saved before');
    expect(text).not.toContain(showCode(await receiptCode(config.receiptKey, submission)));
  });

  it('asks before other answers of the same page become a second one', async () => {
    await enter();
    const answer = await enter({ name: 'Ben' });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain(`href="${await pageOf()}"`);
    expect(html).toMatch(/name="name"[^>]*value="Ben"/);
    expect(await rowsOf('submissions')).toHaveLength(1);
    const id = /name="submission" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await enter({ name: 'Ben', submission: id })).status).toBe(200);
    expect(await rowsOf('submissions')).toHaveLength(2);
  });

  it('gives back all that was typed where something is wrong, under the same id', async () => {
    const answer = await enter({
      ...{ 'arrived-by': '', telephone: '1', name: 'Ana "María" <b>', note: 'Two\nlines' },
      ...{ language: 'other', 'language-other': 'Mixteco' },
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain(`<a href="#arrived-by">${entryErrors.arrived}</a>`);
    expect(html).toContain('<a href="#telephone">Error telephone invalid</a>');
    expect(html).toContain('value="Ana &quot;María&quot; &lt;b&gt;"');
    expect(html).toContain('>\nTwo\nlines</textarea>');
    expect(html).toMatch(/name="language" value="other" checked/);
    expect(html).toContain('value="Mixteco"');
    expect(html).toMatch(/name="page-language" value="es" checked/);
    expect(html).toContain(`name="submission" value="${submission}"`);
    expect(await rowsOf('submissions')).toEqual([]);
  });

  it('gives it back while the database is away, and saves it once it is there', async () => {
    const lines = logged();
    const DB = failingAt(env.DB, /INSERT INTO submissions/);
    const answer = await postAtDesk(path, request, coordinator, { env: { DB } });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toMatch(/name="name"[^>]*value="Ana"/);
    expect(html).toContain(`name="submission" value="${submission}"`);
    expect(JSON.stringify(lines)).not.toMatch(/Ana|555/);
    expect((await enter()).status).toBe(200);
  });

  it('puts nothing of what was said into a column in clear', async () => {
    await enter({ name: 'Marked', note: 'Marked words' });
    expect(JSON.stringify([await rowsOf('submissions'), await rowsOf('events')])).not.toMatch(
      /Marked|555/,
    );
  });

  it('takes nothing from a reader, and no id that is none', async () => {
    logged();
    expect((await postAtDesk(path, request, reader)).status).toBe(403);
    expect((await enter({ submission: 'mine' })).status).toBe(400);
    expect(await rowsOf('submissions')).toEqual([]);
  });
});
