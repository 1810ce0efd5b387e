import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { recordFault } from '../../../worker/database/faults.ts';
import { recordHeartbeat } from '../../../worker/database/heartbeat.ts';
import { clockStartsAt } from '../clock.ts';
import { rowsOf, saved, sampleTime } from '../saved.ts';
import { request } from '../through-the-worker.ts';
import { failingAt } from '../watched-database.ts';

const health = async () => (await request('/health')).json<Record<string, unknown>>();
const well = { database: 'reached', lastSweep: null, oldestUnsentNoticeSeconds: null, faults: [] };

describe('GET /health', () => {
  clockStartsAt(sampleTime + 90_000);

  it('says that the database was reached and nothing is owed', async () => {
    expect(await health()).toEqual(well);
  });

  it('says when the last sweep came to its end', async () => {
    await recordHeartbeat(env.DB, 'sweep', sampleTime);
    expect(await health()).toMatchObject({ lastSweep: '2026-11-22T19:22:00.000Z' });
  });

  it('says of an address that refuses mail for good', async () => {
    await recordFault(env.DB, 'coordinator-address', 'E_RECIPIENT_SUPPRESSED', sampleTime);
    expect(await health()).toMatchObject({
      faults: [{ name: 'coordinator-address', code: 'E_RECIPIENT_SUPPRESSED' }],
    });
  });

  // Nobody is to see from it when somebody writes, nor what.
  it.each([
    { minutes: 0, seconds: null },
    { minutes: 9.99, seconds: null },
    { minutes: 10, seconds: 600 },
    { minutes: 11, seconds: 660 },
    // A clock jumped.
    { minutes: -60, seconds: null },
  ])('says of a notice that waits for $minutes minutes: $seconds', async (expected) => {
    const { minutes, seconds } = expected;
    await saved({ receivedAt: Date.now() - minutes * 60_000 });
    expect(await health()).toEqual({ ...well, oldestUnsentNoticeSeconds: seconds });
  });

  it('writes once a minute at most', async () => {
    for (let look = 0; look < 3; look++) await health();
    expect(await rowsOf('heartbeats')).toEqual([{ name: 'health', at: sampleTime + 90_000 }]);
  });

  it.each([
    { what: 'can not be reached', words: /./ },
    { what: 'reads and takes nothing', words: /^\s*(?:INSERT|UPDATE|DELETE)/ },
  ])('answers 503 where the database $what', async ({ words }) => {
    const response = await request('/health', {}, { DB: failingAt(env.DB, words) });
    expect([response.status, await response.json()]).toEqual([503, { database: 'not reached' }]);
  });
});
