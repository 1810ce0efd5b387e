import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { countQuarter } from '../../desk/quarter/count-quarter.ts';
import type { CountedRequest } from '../../desk/quarter/tables.ts';
import { csv } from '../../desk/csv.ts';
import type { Figures } from '../../desk/quarter/figures.ts';
import { fromSite } from '../../desk/site/from-site.ts';
import { QuarterPage } from '../../desk/pages/quarter.tsx';
import { quarterAsked, quartersAround, type Quarter } from '../../desk/quarter/quarter.ts';
import { quarterCsv } from '../../desk/quarter/quarter-csv.ts';
import { readQuarter, type QuarterRow } from '../../desk/quarter/quarter-rows.ts';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { workEventsOf } from '../../desk/submission/work-events.ts';
import { interestForm } from '../../forms/interest.ts';
import { tryOpen } from '../../seal/try-open.ts';
import { download, showDesk, timeOf, type DeskContext } from './desk.ts';

interface Counted {
  readonly quarter: Quarter;
  readonly figures: Figures;
  readonly isWhole: boolean;
  /** Whether what could be told of few people is hidden. */
  readonly hides: boolean;
}

/** Opens the answers of requests, and reads what the office did. */
async function opened(
  c: DeskContext,
  rows: readonly QuarterRow[],
): Promise<readonly CountedRequest[]> {
  const events = await workEventsOf(
    c.env.DB,
    rows.map(({ id }) => id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const found = await tryOpen(c.get('config').keyRing, row, row.sealed);
      const answers = found.state === 'opened' ? found.answers : undefined;
      return { ...row, answers, events: events.get(row.id) ?? [] };
    }),
  );
}

/** Counts the quarter that is asked for. That answers are opened for it is recorded before they are. */
async function count(c: DeskContext, kind: 'counts-viewed' | 'counts-exported'): Promise<Counted> {
  const now = Date.now();
  const time = timeOf(c);
  const { fiscalYearMonth, unread } = c.get('config');
  const quarter = quarterAsked(c.req.query('quarter'), { fiscalYearMonth, time, now });
  const hides = c.req.query('hide') === 'yes';
  const read = await readQuarter(c.env.DB, quarter);
  const rows = read.rows.filter(({ kind }) => kind === interestForm.kind);
  const detail = `quarter=${quarter.month}&opened=${rows.filter(({ sealed }) => sealed).length}`;
  await recordAtDesk(c.env.DB, c.get('member'), kind, detail, now);
  const requests = await opened(c, rows);
  const site = await fromSite(c.env.ASSETS);
  const { workingHours } = unread;
  const figures = countQuarter(read, requests, { site, time, workingHours }, hides);
  return { quarter, figures, isWhole: read.isWhole, hides };
}

/** What came in a quarter and what became of it: no personal data, so that a reader may take it out as well. */
export const countsRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => {
    const counted = await count(c, 'counts-viewed');
    const { fiscalYearMonth } = c.get('config');
    return showDesk(c, (desk) => {
      const { time, now } = desk;
      const around = quartersAround(counted.quarter, { fiscalYearMonth, time, now });
      return QuarterPage({ desk, ...counted, around });
    });
  })
  .get('/counts.csv', async (c) => {
    const { quarter, figures } = await count(c, 'counts-exported');
    const { header, rows } = quarterCsv(quarter, figures);
    return download(csv(header, rows), `quarter-${quarter.month}.csv`);
  });
