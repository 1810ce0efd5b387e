import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { logged } from '../logged.ts';
import { request, type Surroundings } from '../through-the-worker.ts';

describe('GET /exit', () => {
  it.each<{ path: string; to: string; at?: Surroundings }>([
    { path: '/exit', to: env.EXIT_URL },
    { path: '/exit/', to: env.EXIT_URL },
    { path: '/exit?next=https://other.example/', to: env.EXIT_URL },
    {
      path: '/exit',
      to: 'https://neutral.example/',
      at: { EXIT_URL: 'https://neutral.example/' },
    },
    // It stays open whatever other setting is missing.
    {
      path: '/exit',
      to: env.EXIT_URL,
      at: { SEAL_KEYS: '', RECEIPT_KEY: '', NOTICE_TO: '', TIME_ZONE: '', RETENTION: [] },
    },
  ])('leads from $path to the neutral site, and clears what was kept', async ({ path, to, at }) => {
    const { status, headers } = await request(path, {}, at);
    expect([status, headers.get('Location')]).toEqual([303, to]);
    expect(headers.get('Clear-Site-Data')).toBe('"cache"');
  });

  it('answers 500 when the neutral site itself is missing, and logs the setting', async () => {
    const lines = logged();
    expect((await request('/exit', {}, { EXIT_URL: '' })).status).toBe(500);
    expect(JSON.stringify(lines)).toContain('EXIT_URL');
  });
});
