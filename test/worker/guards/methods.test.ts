import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../worker/app-env.ts';
import { onlyReadAndPost } from '../../../worker/guards/methods.ts';
import { post, request } from '../through-the-worker.ts';

const app = new Hono<AppEnv>().use(onlyReadAndPost()).all('/', (c) => c.text('passed'));
const statusOf = async (method: string) => (await app.request('/', { method })).status;

describe('onlyReadAndPost', () => {
  it.each(['GET', 'HEAD', 'POST'])('lets %s pass', async (method) => {
    expect(await statusOf(method)).toBe(200);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'refuses %s with 405',
    async (method) => {
      expect(await statusOf(method)).toBe(405);
    },
  );
});

describe('the methods that an answer of 405 names', () => {
  const addresses = [
    ...['/contact/', '/interest/', '/es/contact/', '/contact/received/', '/contact/check/'],
    ...['/request/', '/es/request/', '/request/change-contact/', '/request/status/'],
    ...['/exit', '/health', '/contact/nothing/', '/contact/print/'],
  ];

  it.each(addresses)('are those that it takes: %s', async (address) => {
    const { status, headers } = await request(address, { method: 'PUT', body: 'x' });
    const taken = await post(address, {});
    expect(status).toBe(405);
    expect(headers.get('Allow')).toBe(
      [405, 403, 404].includes(taken.status) ? 'GET, HEAD' : 'GET, HEAD, POST',
    );
  });
});
