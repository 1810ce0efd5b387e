import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { trailPage } from '../../desk/audit.ts';
import { AuditPage } from '../../desk/pages/audit.tsx';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { showDesk } from './desk.ts';
import { pageNumber } from './list.ts';

/** The trail of all that happened, the latest first. */
export const auditRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const page = pageNumber(c.req.query('page'));
  await recordAtDesk(c.env.DB, c.get('member'), 'audit-viewed', `page=${String(page)}`, Date.now());
  const { entries, records, pages } = await trailPage(c.env.DB, page);
  return showDesk(c, (desk) => AuditPage({ desk, entries, records, page, pages }));
});
