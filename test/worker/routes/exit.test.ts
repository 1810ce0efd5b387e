import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { logged } from '../logged.ts';
import { post, request } from '../through-the-worker.ts';

describe('GET /exit', () => {
  it.each(['/exit', '/exit/', '/exit?next=https://other.example/'])(
    'leads from %s to the neutral site of the configuration',
    async (path) => {
      const response = await request(path);
      expect([response.status, response.headers.get('Location')]).toEqual([303, env.EXIT_URL]);
    },
  );

  it('leads to another site where that is configured', async () => {
    const response = await request('/exit', {}, { EXIT_URL: 'https://neutral.example/' });
    expect(response.headers.get('Location')).toBe('https://neutral.example/');
  });

  it('clears what the browser has kept of the site', async () => {
    expect((await request('/exit')).headers.get('Clear-Site-Data')).toBe('"cache"');
  });

  it.each(['SEAL_KEYS', 'RECEIPT_KEY', 'NOTICE_TO', 'TIME_ZONE', 'RETENTION'] as const)(
    'stays open when %s is missing',
    async (setting) => {
      const response = await request('/exit', {}, { [setting]: undefined });
      expect(response.status).toBe(303);
    },
  );

  it('answers 500 when the neutral site itself is missing, and logs the setting', async () => {
    const lines = logged();
    expect((await request('/exit', {}, { EXIT_URL: '' })).status).toBe(500);
    expect(JSON.stringify(lines)).toContain('EXIT_URL');
  });
});

describe('POST /exit', () => {
  it('is not taken', async () => {
    expect((await post('/exit', {})).status).toBe(405);
  });
});
