import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../worker/app-env.ts';
import { onlyReadAndPost } from '../../../worker/guards/methods.ts';

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
