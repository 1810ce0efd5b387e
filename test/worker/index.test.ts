import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import worker from '../../worker/index.ts';
import { fakeBinding } from './fake-mailer.ts';
import { logged } from './logged.ts';
import { sampleId, saved } from './saved.ts';
import { post, posting, request } from './through-the-worker.ts';

const requestIdIn = (html: string) => /<code data-request-id>([^<]*)<\/code>/.exec(html)?.[1];

describe('fetch', () => {
  it('puts no id of the request on a page for a refusal', async () => {
    expect(await (await request('/contact/', { method: 'DELETE' })).text()).not.toContain(
      'data-request-id',
    );
  });

  it('answers a post to an unknown page with the page for 405', async () => {
    const response = await post('/contact/nothing/', { a: 'b' });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
    expect(await response.text()).toContain('problem 405');
  });

  it('answers a post in a language that the site does not have with the page for 405', async () => {
    const submission = sampleId;
    expect((await post('/zz/contact/', { submission })).status).toBe(405);
  });

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

    it('answers 500 with the id that the log has', async () => {
      const response = await request('/contact/', {}, { ASSETS: broken });
      const id = requestIdIn(await response.text());
      expect(response.status).toBe(500);
      expect(lines).toEqual([
        [JSON.stringify({ event: 'request-failed', request: id, error: 'TypeError' })],
      ]);
    });

    it('never takes over an id that was sent', async () => {
      const headers = { 'X-Request-Id': 'marked' };
      const html = await (await request('/contact/', { headers }, { ASSETS: broken })).text();
      expect(requestIdIn(html)).toMatch(/^[0-9a-f-]{36}$/);
    });

    it.each([
      { setting: 'SEAL_KEYS', value: '' },
      { setting: 'RECEIPT_KEY', value: 'short' },
      { setting: 'NOTICE_TO', value: 'nobody' },
      { setting: 'TIME_ZONE', value: 'nowhere' },
    ])('answers 500 and logs the setting when $setting is wrong', async ({ setting, value }) => {
      const response = await request('/contact/', {}, { [setting]: value });
      expect(response.status).toBe(500);
      expect(lines).toEqual([
        [
          expect.stringMatching(
            new RegExp(
              `^\\{"event":"configuration","request":"[0-9a-f-]{36}","setting":"${setting}","advice":"${setting}: `,
            ),
          ),
        ],
      ]);
    });

    const words = { submission: sampleId, message: 'Marked <words>', email: 'a@mail.example' };

    it.each(['/contact/', '/contact/received/', '/es/contact/'])(
      'gives back what was posted to %s while a setting is wrong, and says that it is not saved',
      async (path) => {
        const response = await post(path, words, { SEAL_KEYS: '' });
        const html = await response.text();
        expect(response.status).toBe(500);
        expect(html).toContain('It is busy.');
        expect(html).toContain('Marked &lt;words&gt;');
        expect(html).toContain('value="a@mail.example"');
        expect(html).toContain(`value="${sampleId}"`);
      },
    );

    it.each([
      { path: '/request/', keeps: ['K7QM-3XDP', 'K7QM-3XDP-4HWN'] },
      { path: '/es/request/', keeps: ['K7QM-3XDP', 'K7QM-3XDP-4HWN'] },
      { path: '/request/change-contact/', keeps: ['K7QM-3XDP-4HWN', 'a@mail.example'] },
    ])(
      'gives back what was typed at $path, too, and says that nothing was changed',
      async ({ path, keeps }) => {
        const typed = { reference: 'K7QM-3XDP', code: 'K7QM-3XDP-4HWN', email: 'a@mail.example' };
        const response = await post(path, typed, { SEAL_KEYS: '' });
        const html = await response.text();
        expect(response.status).toBe(500);
        for (const value of keeps) expect(html).toContain(`value="${value}"`);
        expect(html).not.toContain('problem 500');
      },
    );

    it('gives nothing back to a post from another site', async () => {
      const init = posting(words, { Origin: 'https://elsewhere.example' });
      const html = await (await request('/contact/', init, { SEAL_KEYS: '' })).text();
      expect(html).toContain('problem 500');
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
