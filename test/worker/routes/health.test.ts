import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { recordHeartbeat } from '../../../worker/database/heartbeat.ts';
import { clockStartsAt } from '../clock.ts';
import { rowsOf, saved, sampleTime } from '../saved.ts';
import { request } from '../through-the-worker.ts';
import { watchedDatabase } from '../watched-database.ts';

describe('GET /health', () => {
  clockStartsAt(sampleTime + 90_000);

  it('says that the database was reached and nothing is owed', async () => {
    const response = await request('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      database: 'reached',
      lastSweep: null,
      oldestUnsentNoticeSeconds: null,
      faults: [],
    });
  });

  it('says when the last sweep came to its end', async () => {
    await recordHeartbeat(env.DB, 'sweep', sampleTime);
    expect(await (await request('/health')).json()).toMatchObject({
      lastSweep: '2026-11-22T19:22:00.000Z',
    });
  });

  it.each([
    { minutes: 1, seconds: null },
    { minutes: 9.99, seconds: null },
    { minutes: 10, seconds: 600 },
    { minutes: 11, seconds: 660 },
  ])(
    'says of a notice that waits for $minutes minutes: $seconds, so that nobody sees when somebody writes',
    async ({ minutes, seconds }) => {
      await saved({ receivedAt: Date.now() - minutes * 60_000 });
      expect(await (await request('/health')).json()).toMatchObject({
        oldestUnsentNoticeSeconds: seconds,
      });
    },
  );

  it('answers the same while somebody writes as before', async () => {
    const before = await (await request('/health')).text();
    await saved();
    expect(await (await request('/health')).text()).toBe(before);
  });

  it('says of no notice that it waits when a clock jumped', async () => {
    await saved({ receivedAt: sampleTime + 3_600_000 });
    expect(await (await request('/health')).json()).toMatchObject({
      oldestUnsentNoticeSeconds: null,
    });
  });

  it('answers 503 where the database reads and takes nothing', async () => {
    const DB = watchedDatabase(env.DB, ({ sql }) => {
      if (/^(?:INSERT|UPDATE|DELETE)/.test(sql.trim()))
        throw new Error('D1_ERROR: database or disk is full: SQLITE_FULL');
    });
    expect((await request('/health', {}, { DB })).status).toBe(503);
  });

  it('writes once a minute at most', async () => {
    for (let look = 0; look < 3; look++) await request('/health');
    expect(await rowsOf('heartbeats')).toEqual([{ name: 'health', at: sampleTime + 90_000 }]);
  });

  it('names nothing of a submission', async () => {
    const { reference, id } = await saved();
    const text = await (await request('/health')).text();
    expect(text).not.toContain(reference);
    expect(text).not.toContain(id);
  });

  it('answers 503 when the database can not be reached', async () => {
    const DB = {
      prepare() {
        throw new Error('D1_ERROR: D1 DB is overloaded.');
      },
    } as unknown as D1Database;
    const response = await request('/health', {}, { DB });
    expect([response.status, await response.json()]).toEqual([503, { database: 'not reached' }]);
  });
});
