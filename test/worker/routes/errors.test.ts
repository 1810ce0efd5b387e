import { beforeEach, describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from '../../../worker/database/attempts.ts';
import { ConfigurationError } from '../../../worker/config.ts';
import { logFault } from '../../../worker/routes/errors.ts';
import { securityHeaders } from '../../../worker/security-headers.ts';
import { logged } from '../logged.ts';
import { request } from '../through-the-worker.ts';

let lines: unknown[][] = [];
beforeEach(() => {
  lines = logged();
});

describe('logFault', () => {
  it.each([
    {
      error: new ConfigurationError('NOTICE_TO', 'set it'),
      line: '{"event":"configuration","request":"r","setting":"NOTICE_TO","advice":"NOTICE_TO: set it"}',
    },
    {
      error: new DatabaseUnavailable('marked', { cause: new Error('marked') }),
      line: '{"event":"database-unavailable","request":"r"}',
    },
    {
      error: new TypeError('marked'),
      line: '{"event":"request-failed","request":"r","error":"TypeError"}',
    },
    { error: 'marked', line: '{"event":"request-failed","request":"r","error":"unknown"}' },
  ])('writes $line', ({ error, line }) => {
    logFault(error, { request: 'r' });
    expect(lines).toEqual([[line]]);
  });
});

describe('answerError', () => {
  /** A site whose files can't be had at all. */
  const gone = { fetch: () => Promise.reject(new TypeError('marked')) } as unknown as Fetcher;
  /** A site that was built without pages for problems. */
  const empty = {
    fetch: () => Promise.resolve(new Response('not found', { status: 404 })),
  } as unknown as Fetcher;

  it.each([
    { when: 'no page can be had', ASSETS: gone },
    { when: 'the site has no page for it', ASSETS: empty },
  ])('answers with its last resort in two languages when $when', async ({ ASSETS }) => {
    const response = await request('/contact/', { method: 'DELETE' }, { ASSETS });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('This page cannot be shown right now.');
    expect(text).toContain('Esta página no se puede mostrar');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/i);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(response.headers.get(name)).toBe(value);
  });

  it('logs both faults under one id, and no refusal', async () => {
    await request('/contact/', { method: 'DELETE' });
    expect(lines).toEqual([]);
    await request('/contact/', {}, { ASSETS: gone });
    const ids = lines.map(([line]) => (JSON.parse(String(line)) as { request: string }).request);
    expect(ids).toEqual([ids[0], ids[0]]);
  });
});
