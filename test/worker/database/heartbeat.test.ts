import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import {
  claimHeartbeat,
  lastHeartbeat,
  recordHeartbeat,
} from '../../../worker/database/heartbeat.ts';
import { rowsOf } from '../saved.ts';

const claim = (at: number) => claimHeartbeat(env.DB, 'digest', at, 1000);

describe('lastHeartbeat', () => {
  it('is the time of the last run, in one row, and null before the first', async () => {
    expect(await lastHeartbeat(env.DB, 'sweep')).toBeNull();
    for (const time of [1000, 2000]) await recordHeartbeat(env.DB, 'sweep', time);
    expect(await lastHeartbeat(env.DB, 'sweep')).toBe(2000);
    expect(await rowsOf('heartbeats')).toHaveLength(1);
  });
});

describe('claimHeartbeat', () => {
  it.each([
    { last: 'none', given: true },
    { last: '999 of 1000 ms ago', at: 4001, given: false },
    { last: '1000 ms ago', at: 4000, given: true },
    // A clock was wrong.
    { last: 'in the future', at: 9_000_000, given: true },
  ])('is given is $given where the last was $last', async ({ at, given }) => {
    // Each run has its own.
    await recordHeartbeat(env.DB, 'sweep', 5000);
    if (at !== undefined) await recordHeartbeat(env.DB, 'digest', at);
    expect(await claim(5000)).toBe(given);
    expect(await lastHeartbeat(env.DB, 'digest')).toBe(given ? 5000 : at);
  });

  it('is given to one of 20 at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => claim(5000)));
    expect(all.filter((given) => given)).toHaveLength(1);
  });
});
