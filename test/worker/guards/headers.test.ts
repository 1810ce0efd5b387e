import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../worker/app-env.ts';
import { headersOnEverything } from '../../../worker/guards/headers.ts';
import { securityHeaders } from '../../../worker/security-headers.ts';

const own = { 'Content-Security-Policy': "default-src 'none'; style-src 'sha256-abc'" };
const app = new Hono<AppEnv>()
  .use(headersOnEverything())
  .get('/text', (c) => c.text('text'))
  .get('/page', () => new Response('page', { headers: own }))
  .get('/away', (c) => c.redirect('/text', 303))
  .get('/broken', () => {
    throw new Error('broken');
  })
  .onError((_, c) => c.text('broken', 500));

describe('headersOnEverything', () => {
  it.each(['/text', '/away', '/broken', '/nothing'])('gives %s every header', async (path) => {
    const { headers } = await app.request(path);
    expect(Object.fromEntries(headers)).toMatchObject(
      Object.fromEntries(
        Object.entries(securityHeaders()).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    );
  });

  it('leaves a page the policy that it has', async () => {
    const { headers } = await app.request('/page');
    expect(headers.get('Content-Security-Policy')).toBe(own['Content-Security-Policy']);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});
