import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import type { DeskSubmission } from '../../desk/desk-submission.ts';
import { waiting } from '../../desk/list.ts';
import { openSubmissions } from '../../desk/opened-submission.ts';
import { TodayPage } from '../../desk/pages/today.tsx';
import { today, triesOf } from '../../desk/today.ts';
import { recordAtDesk } from '../../desk/views.ts';
import { showDesk, timeOf } from './desk.ts';

/** What waits for the office today: what is due, and what nobody may forget. */
export const todayRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const now = Date.now();
  const { keyRing } = c.get('config');
  await recordAtDesk(c.env.DB, c.get('member'), 'today-viewed', '', now);
  const day = timeOf(c).typed(now).slice(0, 10);
  const [found, waits] = await Promise.all([today(c.env.DB, day), waiting(c.env.DB)]);
  const part = async (id: string, title: string, submissions: readonly DeskSubmission[]) => ({
    ...{ id, title },
    rows: await openSubmissions(keyRing, submissions),
  });
  const parts = await Promise.all([
    part('due', 'Due', found.due),
    part('changed', 'Changed by the person', found.changed),
    part('new', 'New', found.fresh),
    part('unplanned', 'No next step', found.unplanned),
    part('intake', 'Waiting for the intake', found.intake),
  ]);
  const ids = parts.flatMap(({ rows }) => rows.map(({ submission }) => submission.id));
  const tries = await triesOf(c.env.DB, ids);
  return showDesk(c, (desk) => TodayPage({ desk, parts, tries, later: found.later, waits }));
});
