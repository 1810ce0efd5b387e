import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { recordHeartbeat } from '../../../worker/database/heartbeat.ts';
import { clockStartsAt } from '../clock.ts';
import { saved, sampleTime } from '../saved.ts';
import { request } from '../through-the-worker.ts';

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

  it('says for how long the oldest notice waits', async () => {
    await saved();
    expect(await (await request('/health')).json()).toMatchObject({
      oldestUnsentNoticeSeconds: 90,
    });
  });

  it('counts no time below nothing when a clock jumped', async () => {
    await saved({ receivedAt: sampleTime + 3_600_000 });
    expect(await (await request('/health')).json()).toMatchObject({ oldestUnsentNoticeSeconds: 0 });
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
