import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { siteAt, StepFailed } from '../../scripts/smoke/site.ts';
import { lookAtHealth, openForm } from '../../scripts/smoke/steps.ts';
import { serve } from './serve.ts';

const token = { CF_ACCESS_CLIENT_ID: 'id.access', CF_ACCESS_CLIENT_SECRET: 'secret' };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('siteAt', () => {
  it.each([
    ['no address', undefined, token],
    ['what is no address', 'vod.office.gov', token],
    ['another protocol', 'ftp://vod.office.gov', token],
    ['a deployed site in clear', 'http://vod.office.gov', token],
    ['a deployed site without a token', 'https://vod.office.gov', {}],
    ['half a token', 'https://vod.office.gov', { ...token, CF_ACCESS_CLIENT_SECRET: '' }],
  ])('refuses %s before anything is sent', (_, address, env) => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    expect(() => siteAt(address, env)).toThrow(Refusal);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('shows the token to the desk, and to no other page', async () => {
    const asked: [string, unknown][] = [];
    vi.stubGlobal('fetch', (address: string, { headers }: RequestInit) => {
      asked.push([address, headers]);
      return Promise.resolve(new Response(''));
    });
    const site = siteAt('https://vod.office.gov/somewhere', token);
    await site.get('/contact/');
    await site.post('/contact/', {});
    await site.getAtDesk('/coordinator/');
    expect(asked).toEqual([
      ['https://vod.office.gov/contact/', undefined],
      ['https://vod.office.gov/contact/', { Origin: 'https://vod.office.gov' }],
      [
        'https://vod.office.gov/coordinator/',
        { 'CF-Access-Client-Id': 'id.access', 'CF-Access-Client-Secret': 'secret' },
      ],
    ]);
  });

  it.each([
    { status: 302, what: 'a redirect, which leads to where one signs in' },
    { status: 503, what: 'a database that is not reached' },
  ])('fails for $what', async ({ status }) => {
    const { origin } = await serve((_, response) =>
      response.writeHead(status, { Location: 'https://vod.office.gov/login' }).end(),
    );
    const asked = siteAt(origin, {}).getAtDesk('/coordinator/');
    await expect(asked).rejects.toThrow(`/coordinator/ answers with ${status}, not with 200.`);
  });
});

describe('openForm', () => {
  it('says that a closed form is closed, and what to check instead', async () => {
    const text = '<form data-form><input name="submission" value="019aace2"></form>';
    const get = () => Promise.resolve(text);
    await expect(openForm({ get, post: get, getAtDesk: get })).rejects.toThrow(
      /^The form is closed, .* such as staging\.$/,
    );
  });
});

describe('lookAtHealth', () => {
  const now = Date.parse('2026-12-01T12:00:00Z');
  const health = (changes: object) =>
    JSON.stringify({
      database: 'reached',
      lastSweep: '2026-12-01T11:55:00.000Z',
      oldestUnsentNoticeSeconds: null,
      faults: [],
      ...changes,
    });
  const look = (text: string) => {
    const get = () => Promise.resolve(text);
    return lookAtHealth({ get, post: get, getAtDesk: get }, now);
  };

  it.each([
    { what: 'all is well', changes: {} },
    { what: 'the sweep was 15 minutes ago', changes: { lastSweep: '2026-12-01T11:45:00.000Z' } },
    { what: 'a notice waits for an hour', changes: { oldestUnsentNoticeSeconds: 3600 } },
  ])('holds when $what', async ({ changes }) => {
    await expect(look(health(changes))).resolves.toBeUndefined();
  });

  it.each([
    { what: 'the sweep was longer ago', answer: health({ lastSweep: '2026-12-01T11:44:59.999Z' }) },
    { what: 'a notice waits for longer', answer: health({ oldestUnsentNoticeSeconds: 3601 }) },
    { what: 'no sweep ever came to its end', answer: health({ lastSweep: null }) },
    {
      what: 'a mail address is refused',
      answer: health({ faults: [{ name: 'coordinator-address', code: 'E_RECIPIENT_SUPPRESSED' }] }),
    },
    { what: 'another site answers', answer: '<p>Parked</p>' },
    { what: 'something else answers', answer: '{"ok":true}' },
  ])('fails when $what', async ({ answer }) => {
    await expect(look(answer)).rejects.toThrow(StepFailed);
  });
});
