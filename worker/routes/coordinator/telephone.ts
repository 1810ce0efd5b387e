import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { withAttempts } from '../../database/attempts.ts';
import { findForDesk, type DeskSubmission } from '../../desk/submission/desk-submission.ts';
import { TelephonePage, ToldChangePage, ToldWithdrawPage } from '../../desk/pages/telephone.tsx';
import { pageOf } from '../../desk/parts/reference.tsx';
import {
  readCaller,
  stepIn,
  type ToldProblem,
  type ToldStep,
} from '../../desk/actions/told-step.ts';
import { recordView } from '../../desk/submission/record-look.ts';
import { checkForm } from '../../forms/check.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { forms } from '../../forms/index.ts';
import { reachPart } from '../../forms/reach.ts';
import { readValues } from '../../forms/values.ts';
import { postedForm, postedFormGuards } from '../../guards/posted-form.ts';
import { tellCoordinator } from '../../notices/tell.ts';
import { tryOpen } from '../../seal/try-open.ts';
import { makeChange, newAnswers, plainChanges, type Change } from '../../submissions/changes.ts';
import { withNewReach } from '../../submissions/new-reach.ts';
import { theirOffers } from '../../submissions/offers.ts';
import { receiptCode } from '../../submissions/receipt-code.ts';
import type { Told } from '../../submissions/told.ts';
import { logFault, statusOf } from '../errors.ts';
import { showDesk, showNothing, type DeskContext } from './desk.ts';
import { findAsked } from './find.ts';

/** What is shown next of a call. */
interface Shown {
  /** Which page: the first, or one of those behind it. */
  readonly page: 'start' | 'change' | 'withdraw';
  readonly posted?: URLSearchParams;
  readonly problem?: ToldProblem;
  readonly status?: number;
}

/** The part of a submission's form that can be changed. */
function reachFormOf({ kind }: DeskSubmission): FormDefinition {
  const form = forms.find((each) => each.kind === kind);
  if (!form) throw new Error('a submission of a form that is gone');
  return reachPart(form);
}

/** Shows a page of the call. It is a look at the submission, and recorded as one. */
async function show(
  c: DeskContext,
  { id, reference, openedAt }: DeskSubmission,
  { page, posted = new URLSearchParams(), problem, status = 200 }: Shown,
): Promise<Response> {
  const look = status === 200 ? 'viewed' : 'save-refused';
  await recordView(c.env.DB, c.get('member'), { id, openedAt }, Date.now(), look);
  const submission = await withAttempts(() => findForDesk(c.env.DB, reference));
  if (!submission) return showNothing(c);
  const opened = await tryOpen(c.get('config').keyRing, submission, submission.sealed);
  const found = { submission, opened };
  const caller = { sure: posted.get('sure') ?? '', code: posted.get('code') ?? '' };
  const form = reachFormOf(submission);
  return showDesk(
    c,
    (desk) => {
      const call = { desk, found, caller, problem };
      switch (page) {
        case 'start':
          return TelephonePage(call);
        case 'change':
          return ToldChangePage({ ...call, form, values: readValues(form, posted) });
        case 'withdraw':
          return ToldWithdrawPage(call);
      }
    },
    status,
  );
}

/** A step that does something, and does not only show the next page. */
type DoneStep = Exclude<ToldStep, 'change' | 'withdraw'>;

/** The page from which a step is taken: what went wrong is said there, beside all that was typed. */
const pageBefore = (step: ToldStep): Shown['page'] =>
  step === 'changed' ? 'change' : step === 'withdrawn' ? 'withdraw' : 'start';

/** What a step changes; or why it can't. */
async function changeBy(
  c: DeskContext,
  step: DoneStep,
  submission: DeskSubmission,
  posted: URLSearchParams,
): Promise<
  { readonly wanted: Change } | { readonly problem: ToldProblem; readonly status: number }
> {
  if (step !== 'changed') return { wanted: plainChanges[step] };
  const form = reachFormOf(submission);
  const checked = checkForm(form, readValues(form, posted));
  if (!checked.holds) return { problem: { code: 'answers', errors: checked.errors }, status: 422 };
  const fresh = await withNewReach(c.get('config').keyRing, submission, form, checked.answers);
  return fresh ? { wanted: newAnswers(fresh) } : { problem: { code: 'refused' }, status: 409 };
}

/** Makes the change as the person's own page does: the same event, the same notice. */
async function change(
  c: DeskContext,
  step: DoneStep,
  submission: DeskSubmission,
  posted: URLSearchParams,
  told: Told,
): Promise<Response> {
  const { id, reference, version } = submission;
  const again = (problem: ToldProblem, status: number) =>
    show(c, submission, { page: pageBefore(step), posted, problem, status });
  try {
    const by = await changeBy(c, step, submission, posted);
    if ('problem' in by) return await again(by.problem, by.status);
    if (!(await makeChange(c.env.DB, id, by.wanted, Date.now(), told)))
      return await again({ code: told.version === version ? 'refused' : 'stale' }, 409);
  } catch (error) {
    logFault(error, { request: c.get('requestId') });
    // Answers that can't be opened, by a key that is gone say, are as little changed as those the database keeps back.
    return again({ code: 'unavailable' }, statusOf(error));
  }
  c.executionCtx.waitUntil(tellCoordinator(c.env, c.get('config'), id));
  return c.redirect(`${pageOf(reference)}?done=${step}`, 303);
}

/** The submission of a call, for who may change it. */
const callAbout = (c: DeskContext): Promise<DeskSubmission | undefined> =>
  c.get('member').role === 'coordinator' ? findAsked(c) : Promise.resolve(undefined);

/** Where nothing can be done for them any more, its own page says why: it was withdrawn a moment ago, say. */
const showWhy = (c: DeskContext, { reference }: DeskSubmission) =>
  c.redirect(pageOf(reference), 303);

/** What somebody says on the telephone: what they could do themselves with their receipt code is done for them. */
export const telephoneRoutes = new Hono<DeskEnv>()
  .get('/:reference/telephone', async (c) => {
    const submission = await callAbout(c);
    if (!submission) return showNothing(c);
    return theirOffers(submission).length > 0
      ? show(c, submission, { page: 'start' })
      : showWhy(c, submission);
  })
  .post('/:reference/telephone', ...postedFormGuards, async (c) => {
    const posted = await postedForm(c);
    const submission = await callAbout(c);
    if (!submission) return showNothing(c);
    if (theirOffers(submission).length === 0) return showWhy(c, submission);
    const step = stepIn(posted, submission);
    if (step === undefined) {
      const problem = { code: 'refused' } as const;
      return show(c, submission, { page: 'start', posted, problem, status: 409 });
    }
    const { receiptKey } = c.get('config');
    const caller = readCaller(posted, await receiptCode(receiptKey, submission.id));
    if (!caller.holds) {
      const problem = { code: 'caller', error: caller.error } as const;
      return show(c, submission, { page: 'start', posted, problem, status: 422 });
    }
    if (step === 'change' || step === 'withdraw')
      return show(c, submission, { page: step, posted });
    const told = {
      member: c.get('member').email,
      sure: caller.sure,
      version: Number(posted.get('version')),
    };
    return change(c, step, submission, posted, told);
  });
