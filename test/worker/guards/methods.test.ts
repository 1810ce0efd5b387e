import { describe, expect, it } from 'vitest';
import { post, request } from '../through-the-worker.ts';

describe('onlyReadAndPost', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'refuses %s with 405',
    async (method) => {
      expect((await request('/contact/', { method })).status).toBe(405);
    },
  );

  it.each(['GET', 'HEAD'])('lets %s pass', async (method) => {
    const response = await request('/contact/', { method });
    expect([response.status, (await response.text()) === '']).toEqual([200, method === 'HEAD']);
  });
});

describe('the methods that an answer of 405 names', () => {
  it.each([
    ...['/contact/', '/interest/', '/es/contact/', '/contact/received/', '/contact/check/'],
    ...['/request/', '/es/request/', '/request/change-contact/', '/request/status/'],
    ...['/exit', '/health', '/contact/nothing/', '/contact/print/'],
  ])('are those that it takes: %s', async (address) => {
    const { status, headers } = await request(address, { method: 'PUT', body: 'x' });
    const taken = await post(address, {});
    expect(status).toBe(405);
    expect(headers.get('Allow')).toBe(
      [405, 403, 404].includes(taken.status) ? 'GET, HEAD' : 'GET, HEAD, POST',
    );
  });
});
