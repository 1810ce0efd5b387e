import { Hono } from 'hono/tiny';
import { workers } from '../../access/members.ts';
import type { DeskEnv } from '../../app-env.ts';
import { withAttempts } from '../../database/attempts.ts';
import { isActionName } from '../../desk/actions/actions.ts';
import { othersOf } from '../../desk/submission/also-from.ts';
import { findForDesk, type DeskSubmission } from '../../desk/submission/desk-submission.ts';
import { fromSite } from '../../desk/site/from-site.ts';
import { historyOf } from '../../desk/submission/history.ts';
import type { ActionResult } from '../../desk/actions/action-result.ts';
import { SubmissionPage } from '../../desk/pages/submission.tsx';
import { pageOf } from '../../desk/parts/reference.tsx';
import { perform } from '../../desk/actions/perform.ts';
import { isPersonChange } from '../../desk/actions/join.ts';
import { readAction } from '../../desk/actions/posted-action.ts';
import { recordView } from '../../desk/submission/record-look.ts';
import { postedForm, postedFormGuards } from '../../guards/posted-form.ts';
import { tellCoordinator } from '../../notices/tell.ts';
import { tryOpen } from '../../seal/try-open.ts';
import { isToldChange } from '../../submissions/told.ts';
import { showDesk, showNothing, timeOf, type DeskContext } from './desk.ts';
import { findAsked } from './find.ts';

/** Shows a submission. To show it is an event, and it comes first: nothing is seen that is not recorded. */
async function show(
  c: DeskContext,
  asked: DeskSubmission,
  {
    result,
    typed,
    status = 200,
  }: { result?: ActionResult; typed?: URLSearchParams; status?: number } = {},
): Promise<Response> {
  const kind = status === 200 ? 'viewed' : 'save-refused';
  await recordView(c.env.DB, c.get('member'), asked, Date.now(), kind);
  const submission = (await withAttempts(() => findForDesk(c.env.DB, asked.reference))) ?? asked;
  const { keyRing } = c.get('config');
  const opened = await tryOpen(keyRing, submission, submission.sealed);
  const found = { submission, opened };
  const [history, alsoFrom] = await Promise.all([
    historyOf(c.env.DB, keyRing, submission.id),
    // A program is shown no other submission.
    c.get('member').role === 'checker' ? [] : othersOf(c.env.DB, keyRing, found),
  ]);
  return showDesk(
    c,
    (desk) => SubmissionPage({ desk, found, history, alsoFrom, result, typed }),
    status,
  );
}

/** One submission: the plan for a safe contact, the answers, the history, and what can be done. */
export const submissionRoutes = new Hono<DeskEnv>()
  .get('/:reference', async (c) => {
    const submission = await findAsked(c);
    if (!submission) return showNothing(c);
    const done = c.req.query('done') ?? '';
    return show(
      c,
      submission,
      isActionName(done) || isToldChange(done) || isPersonChange(done)
        ? { result: { code: 'done', action: done } }
        : {},
    );
  })
  .post('/:reference', ...postedFormGuards, async (c) => {
    const posted = await postedForm(c);
    const submission = await findAsked(c);
    if (!submission) return showNothing(c);
    const now = Date.now();
    const { typed } = timeOf(c);
    const { reference, receivedAt } = submission;
    const { outcomes } = await fromSite(c.env.ASSETS);
    const lists = {
      outcomes: Object.keys(outcomes),
      members: workers(c.get('config').access.members),
    };
    const came = { reference, received: typed(receivedAt) };
    const read = readAction(posted, came, typed(now), lists);
    if (!read.holds) {
      const result = { code: 'errors', errors: read.errors } as const;
      return show(c, submission, { result, typed: posted, status: 422 });
    }
    const version = Number(posted.get('version'));
    const work = { db: c.env.DB, keyRing: c.get('config').keyRing, member: c.get('member'), now };
    const performed = await perform(work, submission, version, read.action);
    if (performed !== 'done') {
      return show(c, submission, {
        result: { code: performed, action: read.action.name },
        typed: posted,
        status: 409,
      });
    }
    if (read.action.name === 'released') {
      c.executionCtx.waitUntil(tellCoordinator(c.env, c.get('config'), submission.id));
    }
    return c.redirect(`${pageOf(reference)}?done=${read.action.name}`, 303);
  });
