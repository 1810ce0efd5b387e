import { Hono } from 'hono/tiny';
import type { AppEnv } from '../app-env.ts';
import { DatabaseUnavailable, withAttempts } from '../database/attempts.ts';
import { currentFaults } from '../database/faults.ts';
import { lastHeartbeat } from '../database/heartbeat.ts';
import { oldestOwedNotice } from '../notices/outbox.ts';

/** For an uptime checker: whether the database answers, when the sweep last ran, how long the oldest notice waits. */
export const healthRoutes = new Hono<AppEnv>().get('/', async (c) => {
  c.header('Cache-Control', 'no-store');
  try {
    const [sweptAt, oldest, faults] = await withAttempts(() =>
      Promise.all([
        lastHeartbeat(c.env.DB, 'sweep'),
        oldestOwedNotice(c.env.DB),
        currentFaults(c.env.DB),
      ]),
    );
    return c.json({
      database: 'reached',
      lastSweep: sweptAt === null ? null : new Date(sweptAt).toISOString(),
      oldestUnsentNoticeSeconds:
        oldest === null ? null : Math.max(0, Math.round((Date.now() - oldest) / 1000)),
      faults: faults.map(({ name, code, since }) => ({
        name,
        code,
        since: new Date(since).toISOString(),
      })),
    });
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return c.json({ database: 'not reached' }, 503);
  }
});
