import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import {
  claimHeartbeat,
  lastHeartbeat,
  recordHeartbeat,
} from '../../../worker/database/heartbeat.ts';

describe('lastHeartbeat', () => {
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

describe('claimHeartbeat', () => {
  it('is given when there was none', async () => {
    expect(await claimHeartbeat(env.DB, 'digest', 5000, 1000)).toBe(true);
    expect(await lastHeartbeat(env.DB, 'digest')).toBe(5000);
  });

  it.each([
    { after: 999, given: false },
    { after: 1000, given: true },
    { after: 1001, given: true },
  ])('is given $after of 1000 ms after the last: $given', async ({ after, given }) => {
    await claimHeartbeat(env.DB, 'digest', 5000, 1000);
    expect(await claimHeartbeat(env.DB, 'digest', 5000 + after, 1000)).toBe(given);
  });

  it('is given where the last lies in the future, since a clock was wrong', async () => {
    await recordHeartbeat(env.DB, 'digest', 9_000_000);
    expect(await claimHeartbeat(env.DB, 'digest', 5000, 1000)).toBe(true);
    expect(await lastHeartbeat(env.DB, 'digest')).toBe(5000);
  });

  it('is given to one of 20 at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => claimHeartbeat(env.DB, 'digest', 5000, 1000)),
    );
    expect(all.filter((given) => given)).toHaveLength(1);
  });

  it('is kept for each run by itself', async () => {
    await recordHeartbeat(env.DB, 'sweep', 5000);
    expect(await claimHeartbeat(env.DB, 'digest', 5000, 1000)).toBe(true);
  });
});
