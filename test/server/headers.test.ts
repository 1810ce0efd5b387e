import { readdirSync } from 'node:fs';
import { afterAll, describe, expect } from 'vitest';
import { securityHeaders } from '../../worker/security-headers.ts';
import { inEach } from '../languages.ts';
import { serveSite, type Answer, type ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { marked } from '../submission-ids.ts';

let site: ServedSite;
let misconfigured: ServedSite;
it.beforeAll(async ({ theSite }) => {
  site = theSite;
  misconfigured = await serveSite({ SEAL_KEYS: 'k1:c2hvcnQ=' });
});
afterAll(() => misconfigured.close());

const id = marked('019aace2-0d4e-7f6a-8b7c-9d0e1f2a3b4c');
const message = {
  submission: id,
  message: 'Marked words',
  reach: 'email',
  email: 'marked@mail.example',
  'email-say': 'yes',
};
const credentials = { reference: 'CCCC-CCC7', code: 'K7QM-3XDP-4HWN' };

const get = (path: string) => () => site.fetch(path, { redirect: 'manual' });
const post =
  (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  () =>
    site.post(path, fields, headers);

/** A built file whose name is its content's. */
const script = readdirSync('dist/_astro').find((name) => name.endsWith('.js')) ?? '';

interface Ask {
  readonly what: string;
  readonly status: number;
  readonly ask: () => Promise<Answer>;
}

/** Answers that hold nothing of anyone. */
const plain: readonly Ask[] = [
  { what: 'an image', status: 200, ask: get('/favicon.svg') },
  { what: 'the script', status: 200, ask: get(`/_astro/${script}`) },
  { what: 'robots.txt', status: 200, ask: get('/robots.txt') },
  { what: 'the sitemap', status: 200, ask: get('/sitemap-index.xml') },
  { what: 'the first page', status: 200, ask: get('/') },
  { what: 'a page', status: 200, ask: get('/process/') },
  { what: 'an unknown page', status: 404, ask: get('/nothing/') },
  { what: 'an unknown page under a form', status: 404, ask: get('/contact/nothing/') },
  { what: 'an address without its slash', status: 307, ask: get('/process') },
  { what: 'the way back to the way in', status: 303, ask: get('/request/status/') },
  { what: 'the way back to a form', status: 303, ask: get('/contact/check/') },
];

/** Answers of the Worker that are for one person, or for now. */
const forNow: readonly Ask[] = [
  { what: 'a form', status: 200, ask: get('/contact/') },
  { what: 'a receipt that is gone', status: 200, ask: get('/contact/received/') },
  { what: 'the way in to a request', status: 200, ask: get('/request/') },
  { what: 'the health', status: 200, ask: get('/health') },
  { what: 'the way out', status: 303, ask: get('/exit') },
];

/** Answers to what somebody wrote. */
const written: readonly Ask[] = [
  { what: 'answers to be read once more', status: 200, ask: post('/contact/', message) },
  {
    what: 'answers that do not hold',
    status: 422,
    ask: post('/contact/', { ...message, email: 'me' }),
  },
  { what: 'answers that are sent', status: 200, ask: post('/contact/received/', message) },
  {
    what: 'other answers of the same page',
    status: 409,
    ask: async () => {
      await site.post('/contact/received/', message);
      return site.post('/contact/received/', { ...message, message: 'Marked too' });
    },
  },
  {
    what: 'a body that is too large',
    status: 413,
    ask: post('/contact/', { message: 'a'.repeat(70_000) }),
  },
  { what: 'a body without an id', status: 400, ask: post('/contact/', {}) },
  {
    what: 'a post from another site',
    status: 403,
    ask: post('/contact/', message, { Origin: 'https://other.example' }),
  },
  {
    what: 'a post of another type',
    status: 415,
    ask: post('/contact/', message, { 'Content-Type': 'text/plain' }),
  },
  {
    what: 'another method',
    status: 405,
    ask: () => site.fetch('/contact/', { method: 'PUT', body: 'x' }),
  },
  { what: 'a code that is wrong', status: 422, ask: post('/request/', credentials) },
  {
    what: 'a setting that is wrong',
    status: 500,
    ask: () => misconfigured.post('/contact/', message),
  },
];

describe.each([...plain, ...forNow, ...written])('the answer to $what', (one) => {
  const { status, ask } = one;
  let answer: Answer;
  let headers: Answer['headers'];
  it.beforeAll(async () => {
    await site.forget();
    answer = await ask();
    ({ headers } = answer);
  });

  it(`is ${status}, and has every security header`, () => {
    expect(answer.status).toBe(status);
    const { 'Content-Security-Policy': policy, ...others } = securityHeaders();
    for (const [name, value] of Object.entries(others))
      expect([name, headers.get(name)]).toEqual([name, value]);
    const rules = headers.get('Content-Security-Policy')?.split('; ') ?? [];
    const expected = policy?.split('; ').filter((rule) => !rule.startsWith('style-src')) ?? [];
    expect(rules).toEqual(expect.arrayContaining(expected));
    expect(rules.filter((rule) => rule.startsWith('style-src'))).toEqual([
      expect.stringMatching(/^style-src '(?:none|sha256-[A-Za-z0-9+/]{43}=)'$/),
    ]);
  });

  it('sets no cookie', () => {
    expect(headers.has('Set-Cookie')).toBe(false);
  });

  it('says nothing of what made it', () => {
    const names = ['X-Powered-By', 'X-Request-Id', 'X-AspNet-Version'];
    expect(names.filter((name) => headers.has(name))).toEqual([]);
  });

  if (!plain.includes(one))
    it('is kept by no cache', () => {
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.has('ETag')).toBe(false);
    });

  if (written.includes(one))
    it('is found by no search engine', () => {
      expect(headers.get('X-Robots-Tag')).toBe('noindex');
    });
});

describe('a page that stands for an answer', () => {
  it.each(inEach('/problem/500/'))('is found by no search engine: %s', async (address) => {
    const { status, headers } = await site.fetch(address);
    expect([status, headers.get('X-Robots-Tag')]).toEqual([200, 'noindex']);
  });
});

describe('what Astro names after its content', () => {
  const cacheOf = async (path: string) => (await site.fetch(path)).headers.get('Cache-Control');

  it('is kept for a year where it is there', async () => {
    expect(await cacheOf(`/_astro/${script}`)).toBe('public, max-age=31536000, immutable');
  });

  // A page of the old site, loaded while the new one comes up, asks for a script that is not there yet or no more.
  it('is kept by no cache where it is not', async () => {
    expect(await cacheOf('/_astro/leave.AAAAAAAA.js')).toBe('no-store');
  });
});

describe('GET /exit', () => {
  it('leads to the neutral site of the configuration, and clears what was kept', async () => {
    const { headers } = await site.fetch('/exit', { redirect: 'manual' });
    expect(headers.get('Location')).toBe('https://www.weather.gov/');
    expect(headers.get('Clear-Site-Data')).toBe('"cache"');
  });

  it('stays open when another setting is wrong', async () => {
    const { status } = await misconfigured.fetch('/exit', { redirect: 'manual' });
    expect(status).toBe(303);
  });
});

describe('a setting that is wrong', () => {
  it('answers with a page that says whom to call, and an id', async () => {
    const html = await (await misconfigured.fetch('/contact/')).text();
    expect(html).toContain('href="tel:');
    expect(html).toMatch(/<code data-request-id[^>]*>[0-9a-f-]{36}<\/code>/);
  });

  it('is named in the log, without a byte of the key', async () => {
    await misconfigured.fetch('/contact/');
    const log = JSON.stringify(misconfigured.logs());
    expect(log).toContain('SEAL_KEYS: entry 1 is not the base64 of 32 bytes');
    expect(log).not.toContain('c2hvcnQ');
  });

  it('leaves the pages that need no Worker', async () => {
    expect((await misconfigured.fetch('/process/')).status).toBe(200);
  });
});
