import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import type { DeskSubmission } from '../../desk/submission/desk-submission.ts';
import { exportCsv, exportSize, printSize } from '../../desk/lists/export.ts';
import { fromSite } from '../../desk/site/from-site.ts';
import { historiesOf } from '../../desk/submission/history.ts';
import { listChosen, listSubmissions } from '../../desk/lists/list.ts';
import { openSubmissions } from '../../desk/submission/opened-submission.ts';
import { PrintPage } from '../../desk/pages/print.tsx';
import { asParameters, readSelection } from '../../desk/lists/selection.ts';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { recordMany } from '../../events/record-many.ts';
import { postedForm, postedFormGuards } from '../../guards/posted-form.ts';
import { readReference } from '../../submissions/reference.ts';
import { download, showDesk, timeOf, type DeskContext } from './desk.ts';

/**
 * What is taken out: the submissions that were ticked, or else the whole selection, up to a limit. What was ticked and is no
 * reference is left out, and never stands for all.
 */
async function chosen(
  c: DeskContext,
  posted: URLSearchParams,
  limit: number,
): Promise<{ submissions: readonly DeskSubmission[]; hasNext: boolean }> {
  const references = posted.getAll('chosen').flatMap((typed) => readReference(typed) ?? []);
  if (posted.has('chosen')) {
    const all = await listChosen(c.env.DB, references);
    return { submissions: all.slice(0, limit), hasNext: all.length > limit };
  }
  return listSubmissions(c.env.DB, readSelection(posted, c.get('member').email), 1, limit);
}

/** Taking submissions out, as a file or on paper. It comes by a post, and is an event for each submission. */
export const exportRoutes = new Hono<DeskEnv>().post('/', ...postedFormGuards, async (c) => {
  const posted = await postedForm(c);
  const print = posted.get('as') === 'print';
  const { submissions, hasNext } = await chosen(c, posted, print ? printSize : exportSize);
  const now = Date.now();
  const { email } = c.get('member');
  const detail = asParameters(readSelection(posted, email));
  detail.set('count', String(submissions.length));
  await recordAtDesk(
    c.env.DB,
    c.get('member'),
    print ? 'list-printed' : 'list-exported',
    detail.toString(),
    now,
  );
  const ids = submissions.map(({ id }) => id);
  await recordMany(c.env.DB, ids, { at: now, kind: print ? 'printed' : 'exported', actor: email });

  const opened = await openSubmissions(c.get('config').keyRing, submissions);
  if (!print) {
    const site = await fromSite(c.env.ASSETS);
    return download(exportCsv(opened, { time: timeOf(c), site }), 'submissions.csv');
  }
  const histories = await historiesOf(c.env.DB, c.get('config').keyRing, ids);
  return showDesk(c, (desk) => PrintPage({ desk, rows: opened, histories, isAll: !hasNext }));
});
