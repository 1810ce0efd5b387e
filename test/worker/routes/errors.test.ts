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

  describe.each([
    { what: 'no page can be had', ASSETS: gone },
    { what: 'the site has no page for it', ASSETS: empty },
  ])('when $what', ({ ASSETS }) => {
    const refused = () => request('/contact/', { method: 'DELETE' }, { ASSETS });

    it('answers with its last resort in two languages', async () => {
      const response = await refused();
      const text = await response.text();
      expect(response.status).toBe(500);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/i);
      expect(text).toContain('This page cannot be shown right now.');
      expect(text).toContain('Esta página no se puede mostrar');
    });

    it('is kept by no cache, and has the security headers', async () => {
      const { headers } = await refused();
      expect(headers.get('Cache-Control')).toBe('no-store');
      for (const [name, value] of Object.entries(securityHeaders())) {
        expect(headers.get(name)).toBe(value);
      }
    });
  });

  it('logs both faults under one id', async () => {
    await request('/contact/', {}, { ASSETS: gone });
    const requests = lines.map(
      ([line]) => (JSON.parse(String(line)) as { request: string }).request,
    );
    expect(requests).toHaveLength(2);
    expect(new Set(requests).size).toBe(1);
  });

  it('logs no refusal', async () => {
    await request('/contact/', { method: 'DELETE' });
    expect(lines).toEqual([]);
  });
});
