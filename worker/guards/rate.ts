import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { log } from '../log.ts';

/** A counter that fails stands in nobody's way: the daily cap is still there. */
async function counted(c: Context<AppEnv>, counter: RateLimit, key: string): Promise<boolean> {
  try {
    return (await counter.limit({ key })).success;
  } catch (error) {
    log('counter-failed', {
      request: c.get('requestId'),
      error: error instanceof Error ? error.name : 'unknown',
    });
    return true;
  }
}

/**
 * Whether this post may go on, by the platform's own counters: one for its address, one for everybody. Libraries,
 * shelters and prisons share an address, so both are generous. The address is a key of the counter for a minute, and
 * is written nowhere.
 */
export async function isWithinRates(c: Context<AppEnv>): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP') ?? 'unknown';
  const [byAddress, byAll] = await Promise.all([
    counted(c, c.env.RATE_BY_ADDRESS, address),
    counted(c, c.env.RATE_OF_ALL, 'all'),
  ]);
  if (byAddress && byAll) return true;
  log('too-many', { request: c.get('requestId'), counter: byAddress ? 'all' : 'address' });
  return false;
}
