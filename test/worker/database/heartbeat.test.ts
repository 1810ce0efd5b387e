import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { lastHeartbeat, recordHeartbeat } from '../../../worker/database/heartbeat.ts';
import { emptyDatabaseForEachTest } from '../storage.ts';

describe('lastHeartbeat', () => {
  emptyDatabaseForEachTest();

  it('is null before the first run', async () => {
    expect(await lastHeartbeat(env.DB, 'sweep')).toBeNull();
  });

  it('is the time of the last run', async () => {
    await recordHeartbeat(env.DB, 'sweep', 1000);
    await recordHeartbeat(env.DB, 'sweep', 2000);
    expect(await lastHeartbeat(env.DB, 'sweep')).toBe(2000);
  });

  it('keeps one row a run', async () => {
    await recordHeartbeat(env.DB, 'sweep', 1000);
    await recordHeartbeat(env.DB, 'sweep', 2000);
    expect(await env.DB.prepare('SELECT count(*) AS rows FROM heartbeats').first('rows')).toBe(1);
  });
});
