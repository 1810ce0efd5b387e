import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { builtSite, closedSite, siteWithout } from '../built-site.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { counts, idNumber, sampleId } from '../saved.ts';
import {
  message,
  post,
  postFromNowhere,
  posting,
  request,
  type Surroundings,
} from '../through-the-worker.ts';
import { completed } from '../../completed.ts';

const words = 'Marked &lt;b&gt;words&lt;/b&gt; &amp; more';
const inForm = `${words}</textarea>`;
const nothing = { rows: 0, events: 0 };

const referenceIn = (html: string) => /<b data-reference>([^<]+)<\/b>/.exec(html)?.[1];
const idIn = (html: string) => /name="submission" value="([^"]*)"/.exec(html)?.[1];
const textOf = async (response: Promise<Response>) => (await response).text();

describe('GET /contact/', () => {
  it('has an id of its own each time, and says nothing of any situation', async () => {
    const pages = await Promise.all([1, 2].map(() => textOf(request('/contact/'))));
    const [first, second] = pages.map(idIn);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    expect(pages.join()).not.toMatch(/It is|Write it/);
  });
});

describe('POST /contact/', () => {
  it.each([
    { what: 'of the answers', more: {}, status: 200 },
    { what: 'with errors', more: { message: ' ' }, status: 422 },
    { what: 'to be changed', more: { change: 'message' }, status: 200 },
    { what: 'in another language', more: { reworded: 'yes' }, status: 200 },
    { what: 'in another that does not hold', more: { email: 'me', reworded: 'yes' }, status: 422 },
    { what: 'to be changed and wrong', more: { email: 'me', change: 'email' }, status: 200 },
  ])('keeps the id on the page $what, and saves nothing', async ({ more, status }) => {
    const response = await post('/contact/', { ...message, ...more });
    expect([response.status, idIn(await response.text())]).toEqual([status, sampleId]);
    expect(await counts()).toEqual(nothing);
  });
});

describe.each(['/contact/', '/contact/received/', '/es/contact/', '/es/contact/received/'])(
  'POST %s while the form is closed',
  (path) => {
    it.each([
      { what: 'answers that hold', more: {} },
      { what: 'answers that do not hold', more: { email: 'me' } },
      { what: 'answers to be changed', more: { change: 'message' } },
      {
        what: 'what came from a browser that does not say where from',
        more: {},
        send: postFromNowhere,
      },
    ])('gives back $what, says so, and saves nothing', async ({ more, send = post }) => {
      const response = await send(path, { ...message, ...more }, { ASSETS: closedSite });
      const html = await response.text();
      expect([response.status, html.includes('It is closed.')]).toEqual([403, true]);
      expect(html).toContain(inForm);
      expect(await counts()).toEqual(nothing);
    });
  },
);

describe('POST while the page of the receipt cannot be had', () => {
  it.each(['/contact/', '/es/contact/received/'])(
    'gives back what was typed at %s, says to try again, and saves nothing',
    async (path) => {
      const lines = logged();
      const response = await post(path, message, { ASSETS: siteWithout('received') });
      const html = await response.text();
      expect(response.status).toBe(503);
      expect(html).toContain(inForm);
      expect(html).not.toContain('It is closed.');
      expect(await counts()).toEqual(nothing);
      expect(lines.flat().join()).toContain('"error":"PageUnavailable"');
    },
  );
});

describe('GET of a page that is filled for somebody', () => {
  it.each([
    { path: '/contact/check/', to: '/contact/' },
    { path: '/es/contact/check/', to: '/es/contact/' },
    { path: '/es/contact/received/', to: '/es/contact/', at: { ASSETS: closedSite } },
  ])('leads from $path to $to', async ({ path, to, at }) => {
    const { status, headers } = await request(path, {}, at);
    expect([status, headers.get('Location')]).toEqual([303, to]);
  });
});

describe('POST /es/contact/ by the language switch of a form', () => {
  const reworded = { ...message, reworded: 'yes' };

  it('shows the form with what was typed, though all of it holds', async () => {
    expect(await textOf(post('/es/contact/', reworded))).toContain(inForm);
  });

  it('passes the same guards as any post', async () => {
    const init = posting(reworded, { Origin: 'https://other.example' });
    expect((await request('/es/contact/', init)).status).toBe(403);
  });
});

describe.each(['/contact/', '/contact/received/'])(
  'POST %s from a browser that does not say where it comes from',
  (path) => {
    it('shows all that was typed under the same id, to be sent again, and saves nothing', async () => {
      const response = await postFromNowhere(path, { ...message, 'subject-line': 'a decoy' });
      const html = await response.text();
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([403, 'no-store']);
      expect(html).toContain('It is unproven.');
      expect(html).toContain(words);
      expect(idIn(html)).toBe(sampleId);
      expect(html).toContain('value="marked@mail.example"');
      expect(html).toContain('name="subject-line" value="a decoy"');
      expect(await counts()).toEqual(nothing);
      expect((await post('/contact/received/', message)).status).toBe(200);
    });

    it('gives the form back with its errors where the answers do not hold', async () => {
      const response = await postFromNowhere(path, { ...message, message: ' ' });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('value="marked@mail.example"');
    });

    it('touches no database, no mail and no counter', async () => {
      const untouched = new Proxy({}, { get: () => expect.fail('it was used') });
      const names = ['DB', 'EMAIL', 'RATE_BY_ADDRESS', 'RATE_OF_ALL'];
      const around = Object.fromEntries(names.map((name) => [name, untouched])) as Surroundings;
      expect((await postFromNowhere(path, message, around)).status).toBe(403);
    });

    it.each([
      { Origin: 'https://other.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'none' },
    ])('gives nothing back where the browser says %j', async (headers) => {
      const response = await request(path, posting(message, headers));
      expect(response.status).toBe(403);
      expect(await response.text()).not.toMatch(/marked/i);
    });
  },
);

describe('POST /contact/received/', () => {
  it.each([
    { what: 'other words of the same page', path: '/contact/received/', more: { name: 'Ana' } },
    {
      what: 'the same id from another form',
      path: '/interest/received/',
      more: completed('interest', { ...message, name: 'Ana' }),
    },
  ])('asks before it takes $what, under an id of its own', async ({ path, more }) => {
    await post('/contact/received/', message);
    const response = await post(path, { ...message, ...more });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('value="Ana"');
    expect(idIn(html)).not.toBe(sampleId);
    expect(await counts()).toMatchObject({ rows: 1 });
  });

  it('gives the same receipt when it comes twice', async () => {
    const receipts = [await post('/contact/received/', message)];
    receipts.push(await post('/contact/received/', message));
    const [first, second] = await Promise.all(receipts.map(async (one) => one.text()));
    expect(referenceIn(first ?? '')).toMatch(/^\w{4}-\w{4}$/);
    expect(second).toBe(first);
    expect(await counts()).toMatchObject({ rows: 1 });
  });

  it('shows no receipt to somebody who posts another id with the same words', async () => {
    const first = referenceIn(await textOf(post('/contact/received/', message)));
    const other = { ...message, submission: idNumber(2) };
    expect(referenceIn(await textOf(post('/contact/received/', other)))).not.toBe(first);
  });

  const broken = {
    fetch: (input: URL) =>
      input.pathname.endsWith('/received/')
        ? Promise.reject(new Error('broken'))
        : builtSite.fetch(input),
  } as unknown as Fetcher;
  it.each<{
    what: string;
    path: string;
    status: number;
    more?: Record<string, string>;
    at?: Surroundings;
  }>([
    {
      what: 'where the answers do not hold',
      ...{ path: '/contact/received/', more: { email: 'me' }, status: 422 },
    },
    {
      what: 'in a language that the site does not have',
      path: '/zz/contact/received/',
      status: 404,
    },
    {
      what: 'when the receipt could not be shown',
      ...{ path: '/contact/received/', at: { ASSETS: broken }, status: 500 },
    },
  ])('saves nothing $what', async ({ path, more, at, status }) => {
    logged();
    expect((await post(path, { ...message, ...more }, at)).status).toBe(status);
    expect(await counts()).toEqual(nothing);
  });

  it('says that it is not saved with a database at fault, when to try again, and keeps all', async () => {
    logged();
    const { db } = faultyDatabase(env.DB, faults.isOverloaded);
    const response = await post('/contact/received/', message, { DB: db });
    const html = await response.text();
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10']);
    expect(html).toContain('Not saved.');
    expect(referenceIn(html)).toBeUndefined();
    expect(html).toContain('value="Marked <b>words</b> &amp; more"');
    expect(html).toContain('value="marked@mail.example"');
    expect(idIn(html)).toBe(sampleId);
  });
});
