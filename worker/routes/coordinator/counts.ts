import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { countByMonth } from '../../desk/counts.ts';
import { csv } from '../../desk/csv.ts';
import { languageName } from '../../desk/language-name.ts';
import { CountsPage } from '../../desk/pages/counts.tsx';
import { recordAtDesk } from '../../desk/views.ts';
import { kindName, states } from '../../desk/words.ts';
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
      kindName(kind),
      languageName(locale),
      states[state],
      String(count),
    ]);
    return download(
      csv(['Month', 'Kind', 'Language of the page', 'State', 'Count'], rows),
      'counts.csv',
    );
  });
