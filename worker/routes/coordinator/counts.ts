import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { countByMonth } from '../../desk/counts.ts';
import { csv } from '../../desk/csv.ts';
import { CountsPage } from '../../desk/pages/counts.tsx';
import { recordAtDesk } from '../../desk/views.ts';
import { download, showDesk, timeOf } from './desk.ts';

/** How many came in a month: no personal data, so that a reader may take them out as well. */
export const countsRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => {
    const now = Date.now();
    await recordAtDesk(c.env.DB, c.get('member'), 'counts-viewed', '', now);
    const { months, counts } = await countByMonth(c.env.DB, timeOf(c), now);
    return showDesk(c, (desk) => CountsPage({ desk, months, counts }));
  })
  .get('/counts.csv', async (c) => {
    const now = Date.now();
    await recordAtDesk(c.env.DB, c.get('member'), 'counts-exported', '', now);
    const { counts } = await countByMonth(c.env.DB, timeOf(c), now);
    const rows = counts.map(({ month, kind, locale, state, count }) => [
      month,
      kind,
      locale,
      state,
      String(count),
    ]);
    return download(csv(['month', 'kind', 'page-language', 'state', 'count'], rows), 'counts.csv');
  });
