import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { SiteFile } from '../../worker/desk/site/from-site.ts';
import { anOutcome } from '../outcomes.ts';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { homes, languages } from '../languages.ts';
import { idHandedOut } from '../submission-ids.ts';
import { completed } from '../completed.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const idOf = (number: number) => idHandedOut(0, number);
const request = completed('interest', {
  name: '<script>alert("Ana")</script>',
  reach: ['telephone', 'email'],
  telephone: '(555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
  email: 'ana@vod.example',
  'email-say': 'no',
  'good-times': 'after 5 pm',
  language: 'es',
  note: 'Two lines,\n<img src=x onerror=alert(1)>',
});

/** Sends a request as a person does. @returns its reference, as it is shown. */
async function send(number = 1, fields: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await site.post('/interest/received/', {
    submission: idOf(number),
    ...request,
    ...fields,
  });
  const reference = /data-reference[^>]*>([^<]+)</.exec(await answer.text())?.[1];
  if (reference === undefined) throw new Error(`no receipt: ${answer.status}`);
  return reference;
}

/** Sends a request. @returns what stands on its receipt. */
async function sendAndKeep(): Promise<{ reference: string; code: string }> {
  const answer = await site.post('/interest/received/', { submission: idOf(1), ...request });
  const html = await answer.text();
  const shown = (name: string) => new RegExp(`data-${name}[^>]*>([^<]+)<`).exec(html)?.[1] ?? '';
  return { reference: shown('reference'), code: shown('code') };
}

const read = async (path: string) => {
  const answer = await site.fetch(path);
  return { answer, html: await answer.text() };
};

describe('the list of the desk, while it is empty', () => {
  it('says what will stand here', async () => {
    const { html } = await read('/coordinator/submissions/');
    expect(html).toContain('Nothing is here yet.');
    expect(html).not.toContain('Nothing matches');
  });

  it.each(['state=held', 'reference=nothing'])(
    'leads back from a selection: %s',
    async (chosen) => {
      await send();
      const { html } = await read(`/coordinator/submissions/?${chosen}`);
      expect(html).toMatch(
        /Nothing matches this selection\. <a href="\/coordinator\/submissions\/">Show all<\/a>/,
      );
      expect(html).not.toContain('Nothing is here yet.');
    },
  );
});

describe('the desk', () => {
  it('shows how to contact somebody safely at a glance, and no number or name', async () => {
    const reference = await send();
    const { answer, html } = await read('/coordinator/submissions/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain(reference);
    expect(words).toMatch(
      /telephone no messages do not say who email do not say what good: after 5 pm/,
    );
    expect(words).toContain('Spanish');
    expect(html).not.toMatch(/010-0199|Ana|ana@/);
  });

  it.each([
    '/coordinator/audit/',
    '/coordinator/counts/',
    '/coordinator/health/',
    '/coordinator/nothing-here/',
  ])('shows %s', async (path) => {
    await send();
    const { html } = await read(path);
    expect(html).toContain('coordinator@vod.example');
  });

  it('shows what somebody wrote as they wrote it, and lets none of it run', async () => {
    const { answer, html } = await read(`/coordinator/submissions/${await send()}/`);
    expect(html).toContain('&lt;script&gt;alert(&quot;Ana&quot;)&lt;/script&gt;');
    expect(html).toContain('Two lines,\n&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<script|<img/);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy.match(/style-src/g)).toHaveLength(1);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|connect-src/);
  });

  it('says in whole sentences what may not be done', async () => {
    const { html } = await read(`/coordinator/submissions/${await send()}/`);
    expect(html).toContain('Do NOT leave a message.');
    expect(html).toContain('Do NOT say who is calling');
    expect(html).not.toContain('You may leave a message.');
  });

  it('has the word of who chose one in the plan, and no line for it otherwise', async () => {
    const page = async (reference: string) =>
      (await read(`/coordinator/submissions/${reference}/`)).html;
    const line = /<dt>Say or write this word first[^<]*<\/dt>\s*<dd[^>]*>jacaranda</;
    expect(await page(await send(1, { word: 'jacaranda' }))).toMatch(line);
    expect(await page(await send(2))).not.toContain('Say or write this word first');
  });

  it('does what a member posts, and says so', async () => {
    const path = `/coordinator/submissions/${await send()}/`;
    // As the page has it: the office's own time, now.
    const [, when = ''] = /name="when" value="([^"]+)"/.exec((await read(path)).html) ?? [];
    const fields = {
      action: 'contacted',
      how: 'telephone',
      when,
      note: 'She was glad.',
      version: '1',
    };
    const answer = await site.post(path, fields);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `${path}?done=contacted`,
    ]);
    const { html } = await read(`${path}?done=contacted`);
    expect(html).toContain('Recorded: contacted.');
    expect(html).toContain('She was glad.');
  });

  it('closes with an outcome of the program, takes it back at one press, and counts what stands', async () => {
    const path = `/coordinator/submissions/${await send()}/`;
    const [outcome, said] = anOutcome;
    await read(path);
    expect((await site.post(path, { action: 'closed', version: '1' })).status).toBe(422);
    await site.post(path, { action: 'closed', outcome, version: '1' });
    const closed = (await read(`${path}?done=closed`)).html;
    expect(closed).toContain(`: ${said}.`);
    expect(closed).toContain('value="undone"');
    const figures = async () => (await read('/coordinator/counts/counts.csv')).html;
    expect(await figures()).toContain(`${said},1\r\n`);
    await site.post(path, { action: 'undone', version: '2' });
    expect((await read(`${path}?done=undone`)).html).toContain('Taken back.');
    expect(await figures()).toContain(`${said},0\r\n`);
  });

  it('takes nothing back once the person has come back and seen it', async () => {
    const receipt = await sendAndKeep();
    const path = `/coordinator/submissions/${receipt.reference}/`;
    await read(path);
    await site.post(path, { action: 'handed', version: '1' });
    await site.post('/request/', receipt);
    expect((await read(path)).html).not.toContain('value="undone"');
    expect((await site.post(path, { action: 'undone', version: '2' })).status).toBe(409);
  });

  it('counts the quarter without a name, a number or a reference', async () => {
    const reference = await send();
    for (const path of ['', 'counts.csv']) {
      const { answer, html } = await read(`/coordinator/counts/${path}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(html).toMatch(/Requests received(?:,,1|<\/dt><dd>1)/);
      expect(html).not.toMatch(new RegExp(`${reference}|Ana|555|ana@`));
    }
  });

  it('shows answers for print, each with its plan', async () => {
    await send(1);
    await send(2, { name: 'Ben' });
    const answer = await site.post('/coordinator/export/', { as: 'print' });
    const html = await answer.text();
    expect(html.match(/<h3>Safe contact/g)).toHaveLength(2);
  });
});

describe('a request that comes by telephone', () => {
  const entered = {
    ...request,
    ...{ submission: idOf(9), name: 'Ana' },
    ...{ 'arrived-by': 'telephone', 'page-language': languages.at(-1) ?? '' },
  };
  const receiptOf = (html: string) => {
    const groups = [...html.matchAll(/<dd class="large number"[^>]*>([^<]+)</g)];
    const [reference = '', code = ''] = groups.map(([, shown = '']) => shown);
    return { reference, code };
  };
  const enter = async () =>
    receiptOf(await (await site.post('/coordinator/enter/interest/', entered)).text());

  it('asks at the desk in the words of the form, with its sentences for what is wrong', async () => {
    const file = readFileSync('dist/coordinator/desk.json', 'utf8');
    const { reach, telephone } = (JSON.parse(file) as SiteFile).questions.interest;
    const { html } = await read('/coordinator/enter/interest/');
    expect(html).toContain(reach?.label);
    const wrong = await site.post('/coordinator/enter/interest/', { ...entered, telephone: '1' });
    const answer = await wrong.text();
    expect(answer).toContain(`<a href="#telephone">${telephone?.errors['invalid'] ?? '?'}</a>`);
  });

  it('gives a receipt with which the person comes back in their language', async () => {
    const receipt = await enter();
    const answer = await site.post(`${homes.at(-1) ?? ''}request/`, receipt);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/<section class="callout" data-when="state-opened">/);
    expect(html).toMatch(/<span data-when="arrived-telephone">/);
    expect(html).not.toMatch(/data-when="arrived-paper"|data-when="told"/);
  });

  it('sends no mail, and what is told later sends the same as ever', async () => {
    const { reference } = await enter();
    const about = async () =>
      (await site.mails()).filter(({ subject }) => subject.includes(reference));
    const call = `/coordinator/submissions/${reference}/telephone/`;
    await site.post(call, { action: 'held', sure: 'reference', version: '1' });
    await site.told();
    expect((await about()).map(({ subject }) => subject)).toEqual([
      `Put on hold by the person: request ${reference}`,
    ]);
  });

  it('says on the person’s own page what was told by telephone, until they do something themselves', async () => {
    const receipt = await enter();
    const call = `/coordinator/submissions/${receipt.reference}/telephone/`;
    const code = receipt.code.slice(-4);
    await site.post(call, { action: 'held', sure: 'code', code, version: '1' });
    const held = await (await site.post('/request/', receipt)).text();
    expect(held).toMatch(/data-when="told-held">/);
    expect(held).toContain('data-when="state-held"');
    const resumed = await site.post('/request/', { ...receipt, action: 'resume' });
    expect(await resumed.text()).not.toContain('data-when="told');
  });
});

describe('the desk without an audience', () => {
  it.for([
    '/coordinator',
    '/coordinator/submissions/',
    '/coordinator/index.html',
    '/coordinator/index',
    '/coordinator/refused/',
    '/coordinator/audit/',
    '/coordinator/submissions/interest/',
    '/coordinator/submissions/interest/index.html',
    '/%63oordinator/',
    '/%63oordinator/audit/',
    '/coordinator//audit/',
    '/x/../coordinator/audit/',
    '/coordinator/%61udit/',
  ])('shows nobody what is built at %s', async (path, { shutSite }) => {
    const answer = await shutSite.fetch(path);
    expect([403, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/data-value|<nav aria-label="Desk"/);
  });
});
