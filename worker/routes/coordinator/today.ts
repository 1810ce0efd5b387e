import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { waiting } from '../../desk/lists/waiting.ts';
import { openSubmissions } from '../../desk/submission/opened-submission.ts';
import { TodayPage } from '../../desk/pages/today.tsx';
import { today, triesOf } from '../../desk/lists/today.ts';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { showDesk, timeOf } from './desk.ts';

/** What waits for the office today: what is due, and what nobody may forget. */
export const todayRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const now = Date.now();
  const { keyRing } = c.get('config');
  const mine = c.req.query('mine') === 'yes';
  const detail = mine ? 'mine=yes' : '';
  await recordAtDesk(c.env.DB, c.get('member'), 'today-viewed', detail, now);
  const day = timeOf(c).day(now);
  const [found, waits] = await Promise.all([
    today(c.env.DB, day, mine ? c.get('member').email : undefined),
    waiting(c.env.DB),
  ]);
  const { later, ...parts } = found;
  // Nobody tried to reach whom nobody has read of.
  const { fresh: _, ...worked } = parts;
  const ids = Object.values(worked).flatMap((submissions) => submissions.map(({ id }) => id));
  const [tries, rows] = await Promise.all([
    triesOf(c.env.DB, ids),
    Promise.all(
      Object.entries(parts).map(
        async ([part, submissions]) => [part, await openSubmissions(keyRing, submissions)] as const,
      ),
    ),
  ]);
  const opened = new Map(rows);
  return showDesk(c, (desk) => TodayPage({ desk, parts: opened, tries, later, waits, mine }));
});
