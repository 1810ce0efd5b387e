import { Hono } from 'hono/tiny';
import type { AppEnv } from '../app-env.ts';
import { isUnavailable, withAttempts } from '../database/attempts.ts';
import { currentFaults } from '../database/faults.ts';
import { claimHeartbeat, lastHeartbeat } from '../database/heartbeat.ts';
import { oldestOwedNotice } from '../submissions/outbox.ts';

/** Younger than this, in milliseconds, no notice is spoken of: whoever watches the page would see when somebody writes. */
const tellsNothingBefore = 600_000;

/** How often at most a look is written down, in milliseconds. */
const writesEvery = 60_000;

/**
 * For an uptime checker: whether the database answers and takes writes, when the sweep last ran, how long the oldest notice
 * waits, if it waits too long.
 */
export const healthRoutes = new Hono<AppEnv>().get('/', async (c) => {
  c.header('Cache-Control', 'no-store');
  try {
    const now = Date.now();
    const [sweptAt, oldest, faults] = await withAttempts(() =>
      Promise.all([
        lastHeartbeat(c.env.DB, 'sweep'),
        oldestOwedNotice(c.env.DB),
        currentFaults(c.env.DB),
        // A database that is full or only reads answers as ever, and keeps nothing that anybody sends.
        claimHeartbeat(c.env.DB, 'health', now, writesEvery),
      ]),
    );
    return c.json({
      database: 'reached',
      lastSweep: sweptAt === null ? null : new Date(sweptAt).toISOString(),
      oldestUnsentNoticeSeconds:
        oldest === null || now - oldest < tellsNothingBefore
          ? null
          : Math.round((now - oldest) / 1000),
      faults: faults.map(({ name, code, since }) => ({
        name,
        code,
        since: new Date(since).toISOString(),
      })),
    });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return c.json({ database: 'not reached' }, 503);
  }
});
