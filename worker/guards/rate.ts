import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { log } from '../log.ts';
import { networkOf } from './network.ts';

/** The platform's counters begin again after this (`period` of [[ratelimits]]), in seconds. */
export const ratePeriod = 60;

/** A counter that fails stands in nobody's way: what is over the daily cap is set apart. */
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
 * Whether this post may go on, by the platform's own counters: one for its network, then one for everybody. What is refused for
 * its own network is not counted for all, or one could shut the forms for everybody. Libraries, shelters and prisons share an
 * address, so both are generous. The network is a key of the counter for a minute, and is written nowhere.
 */
export async function isWithinRates(c: Context<AppEnv>): Promise<boolean> {
  const network = networkOf(c.req.header('CF-Connecting-IP') ?? 'unknown');
  const refusedBy = !(await counted(c, c.env.RATE_BY_ADDRESS, network))
    ? 'address'
    : !(await counted(c, c.env.RATE_OF_ALL, 'all'))
      ? 'all'
      : undefined;
  if (refusedBy === undefined) return true;
  log('too-many', { request: c.get('requestId'), counter: refusedBy });
  return false;
}
