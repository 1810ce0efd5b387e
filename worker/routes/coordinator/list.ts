import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { listSubmissions, nothingWaits, waiting } from '../../desk/list.ts';
import { openSubmissions } from '../../desk/opened-submission.ts';
import { asParameters, readSelection } from '../../desk/selection.ts';
import { recordAtDesk } from '../../desk/views.ts';
import { listContent } from '../../pages/desk/list-content.ts';
import { showDesk, timeOf } from './desk.ts';

/** A number of a page, from an address. */
export function pageNumber(asked: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : 1;
}

/** The list: what waits comes first. */
export const listRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const now = Date.now();
  const asked = new URL(c.req.url).searchParams;
  const selection = {
    ...readSelection(asked),
    ...(c.get('member').role === 'checker' && { checks: true as const }),
  };
  const page = pageNumber(asked.get('page') ?? undefined);
  await recordAtDesk(
    c.env.DB,
    c.get('member'),
    'list-viewed',
    asParameters(selection).toString(),
    now,
  );
  const [list, waits] = await Promise.all([
    listSubmissions(c.env.DB, selection, page),
    // A program learns nothing of what people send, not how much of it waits.
    selection.checks ? nothingWaits(now) : waiting(c.env.DB),
  ]);
  const opened = await openSubmissions(c.get('config').keyRing, list.submissions);
  return showDesk(c, '', listContent(list, opened, selection, { time: timeOf(c), now, waits }));
});
