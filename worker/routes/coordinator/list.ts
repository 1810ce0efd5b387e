import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { listSubmissions } from '../../desk/lists/list.ts';
import { nothingWaits, waiting } from '../../desk/lists/waiting.ts';
import { openSubmissions } from '../../desk/submission/opened-submission.ts';
import { ListPage } from '../../desk/pages/list.tsx';
import { asParameters, readSelection } from '../../desk/lists/selection.ts';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { showDesk } from './desk.ts';

/** A number of a page, from an address. */
export function pageNumber(asked: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : 1;
}

/** The list: what waits comes first. */
export const listRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const now = Date.now();
  const asked = new URL(c.req.url).searchParams;
  const selection = {
    ...readSelection(asked, c.get('member').email),
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
  const rows = await openSubmissions(c.get('config').keyRing, list.submissions);
  return showDesk(c, (desk) => ListPage({ desk, list, rows, selection, waits }));
});
