import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import worker from '../../worker/index.ts';
import { fakeBinding } from './fake-mailer.ts';
import { logged } from './logged.ts';
import { sampleId, saved } from './saved.ts';
import { message, post, posting, request } from './through-the-worker.ts';

const requestIdIn = (html: string) => /<code data-request-id>([^<]*)<\/code>/.exec(html)?.[1];

describe('fetch', () => {
  it('puts no id of the request on a page for a refusal', async () => {
    const answer = await request('/contact/', { method: 'DELETE' });
    expect(await answer.text()).not.toContain('data-request-id');
  });

  it.each(['/contact/nothing/', '/zz/contact/', '/faq/contact/'])(
    "answers a post to %s, which is no page, with the site's 404",
    async (path) => {
      const response = await post(path, message);
      expect(response.status).toBe(404);
      expect(response.headers.has('Allow')).toBe(false);
    },
  );

  it.each(['/problem/500/', '/exit', '/health'])(
    'answers a post to %s, which takes none, with the page for 405',
    async (path) => {
      const response = await post(path, message);
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD');
      expect(await response.text()).toContain('problem 405');
    },
  );

  describe('with a fault', () => {
    let lines: unknown[][] = [];
    beforeEach(() => {
      lines = logged();
    });

    const broken = {
      fetch: (input: URL) =>
        input.pathname.startsWith('/problem/')
          ? Promise.resolve(new Response('<code data-request-id></code>'))
          : Promise.reject(new TypeError('marked')),
    } as unknown as Fetcher;

    it('answers 500 with the id that the log has, and never with one that was sent', async () => {
      const headers = { 'X-Request-Id': 'marked' };
      const response = await request('/contact/', { headers }, { ASSETS: broken });
      const id = requestIdIn(await response.text());
      expect(response.status).toBe(500);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(lines).toEqual([
        [JSON.stringify({ event: 'request-failed', request: id, error: 'TypeError' })],
      ]);
    });

    it.each([
      { setting: 'SEAL_KEYS', value: '' },
      { setting: 'NOTICE_TO', value: 'nobody' },
    ])('answers 500 and logs the setting when $setting is wrong', async ({ setting, value }) => {
      const response = await request('/contact/', {}, { [setting]: value });
      expect(response.status).toBe(500);
      const line = `^{"event":"configuration","request":"[0-9a-f-]{36}","setting":"${setting}","advice":"${setting}: `;
      expect(lines).toEqual([[expect.stringMatching(new RegExp(line))]]);
    });

    const typed = ['K7QM-3XDP', 'K7QM-3XDP-4HWN'];
    it.each([
      ...['/contact/', '/contact/received/', '/es/contact/'].map((path) => ({
        ...{ path, says: 'It is busy.' },
        keeps: ['marked@mail.example', sampleId],
      })),
      { path: '/request/', keeps: typed },
      { path: '/es/request/', keeps: typed },
      { path: '/request/change-contact/', keeps: [typed[1], 'marked@mail.example'] },
    ])('gives back what was posted to $path while a setting is wrong', async (expected) => {
      const { path, says = '', keeps } = { says: undefined, ...expected };
      const [reference = '', code = ''] = typed;
      const response = await post(path, { ...message, reference, code }, { SEAL_KEYS: '' });
      const html = await response.text();
      expect(response.status).toBe(500);
      expect(html).toContain(says);
      for (const value of keeps) expect(html).toContain(`value="${value}"`);
      expect(html.includes('Marked &lt;b&gt;words')).toBe(says !== '');
      expect(html).not.toContain('problem 500');
    });

    it.each([
      { headers: {}, givesBack: true },
      { headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, givesBack: true },
      { headers: { Origin: 'https://elsewhere.example' }, givesBack: false },
      { headers: { 'Sec-Fetch-Site': 'cross-site' }, givesBack: false },
    ])('gives back what was posted, unless another site did: $headers', async (expected) => {
      const { headers, givesBack } = expected;
      const init = posting(message, headers);
      const html = await (await request('/contact/', init, { SEAL_KEYS: '' })).text();
      expect(html.includes('Marked &lt;b&gt;words')).toBe(givesBack);
      expect(html.includes('problem 500')).toBe(!givesBack);
    });
  });
});

describe('scheduled', () => {
  const run = (EMAIL: SendEmail) =>
    worker.scheduled(createScheduledController(), { ...env, EMAIL });

  it('sends what is owed', async () => {
    await saved({ receivedAt: 0 });
    const { binding, given } = fakeBinding();
    await run(binding);
    expect(given).toHaveLength(1);
  });
});
