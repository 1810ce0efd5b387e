import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { log } from '../log.ts';

/**
 * Whether this post may go on, by the platform's own counters: one for its address, one for everybody. Libraries,
 * shelters and prisons share an address, so both are generous. The address is a key of the counter for a minute, and
 * is written nowhere.
 */
export async function isWithinRates(c: Context<AppEnv>): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP') ?? 'unknown';
  const [byAddress, byAll] = await Promise.all([
    c.env.RATE_BY_ADDRESS.limit({ key: address }),
    c.env.RATE_OF_ALL.limit({ key: 'all' }),
  ]);
  if (byAddress.success && byAll.success) return true;
  log('too-many', { request: c.get('requestId'), counter: byAddress.success ? 'all' : 'address' });
  return false;
}
