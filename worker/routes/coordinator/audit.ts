import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { trailPage } from '../../desk/audit.ts';
import { recordAtDesk } from '../../desk/views.ts';
import { eventContent } from '../../pages/desk/history-content.ts';
import { showReference } from '../../submissions/reference.ts';
import { showDesk, timeOf } from './desk.ts';
import { pageNumber } from './list.ts';

/** The trail of all that happened, the latest first. */
export const auditRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const page = pageNumber(c.req.query('page'));
  await recordAtDesk(c.env.DB, c.get('member'), 'audit-viewed', `page=${String(page)}`, Date.now());
  const { entries, records, pages } = await trailPage(c.env.DB, page);
  const time = timeOf(c);
  return showDesk(c, 'audit/', {
    values: {
      page: String(page),
      pages: String(pages),
      earlier: `/coordinator/audit/?page=${String(page - 1)}`,
      later: `/coordinator/audit/?page=${String(page + 1)}`,
    },
    when: new Set([
      ...(page > 1 ? ['earlier'] : []),
      ...(page < pages ? ['later'] : []),
      records.length === 0 ? 'no-records' : 'records',
    ]),
    rows: {
      events: entries.map((entry) => {
        const { values, when } = eventContent(entry, time);
        const reference = entry.reference === null ? null : showReference(entry.reference);
        return {
          when,
          values: {
            ...values,
            number: String(entry.id),
            reference,
            link: reference === null ? null : `/coordinator/submissions/${reference}/`,
            hash: entry.hash?.slice(0, 12) ?? null,
          },
        };
      }),
      records: records.map(({ at, last_event, hash }) => ({
        values: { at: time.full(at), number: String(last_event), hash },
      })),
    },
  });
});
