import { checkForm } from '../../forms/check.ts';
import { credentialsForm } from '../../forms/credentials.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { reachPart } from '../../forms/reach.ts';
import { readValues, type Answers } from '../../forms/values.ts';
import { postedForm } from '../../guards/posted-form.ts';
import { tellCoordinator } from '../../notices/tell.ts';
import { builtPage, localePrefix } from '../../pages/built-page.ts';
import type { Done } from '../../pages/request-page.ts';
import { replaceAnswers } from '../../submissions/changes.ts';
import { withNewReach } from '../../submissions/new-reach.ts';
import type { Submission } from '../../submissions/submission.ts';
import { logFault, statusOf } from '../errors.ts';
import { credentialsOf, enter, pause, showLater, type ShowAgain } from './enter.ts';
import { filled, fillStatus, showChange, type RequestContext, type Visit } from './show.ts';

/**
 * Does one change, tells the coordinator, and shows where the request stands now. The page that shows it comes first: nothing is
 * changed where nobody could be told so.
 */
export const change = (
  c: RequestContext,
  { credentials }: Visit,
  done: Done,
  work: () => Promise<Submission>,
): Promise<Response> =>
  filled(c, 'status/', async (page) => {
    const submission = await work();
    try {
      return await fillStatus(c, page, { submission, credentials }, done);
    } finally {
      c.executionCtx.waitUntil(tellCoordinator(c.env, c.get('config'), submission.id));
    }
  });

/** Puts a new way to reach the person in the place of the old one. */
async function replaceReach(
  c: RequestContext,
  submission: Submission,
  form: FormDefinition,
  reach: Answers,
): Promise<Submission> {
  const fresh = await withNewReach(c.get('config').keyRing, submission, form, reach);
  return fresh ? replaceAnswers(c.env.DB, submission.id, fresh, Date.now()) : submission;
}

/**
 * A new way to reach who sent a form of this kind. Whatever comes between, the answer is the page with all that was
 * typed: the kind is in the address, since before somebody is let in nobody knows what they sent.
 */
export async function postChange(c: RequestContext, whole: FormDefinition): Promise<Response> {
  const { kind } = whole;
  const form = reachPart(whole);
  const posted = await postedForm(c);
  const spoken = await builtPage(
    c.env.ASSETS,
    `${localePrefix(c.req.path)}request/change-${kind}/`,
  );
  if (!spoken) return c.notFound();
  const values = readValues(form, posted);
  const carried = readValues(credentialsForm, posted);
  const show: ShowAgain = (content) =>
    showChange(c, kind, { values: { ...values, ...carried }, ...content });
  const refuse = () => show({ situation: { name: 'refused', status: 422 } });
  try {
    const credentials = checkForm(credentialsForm, carried);
    if (!credentials.holds) return await refuse();
    const guest = await enter(c, credentialsOf(credentials.answers), show);
    if (guest instanceof Response) return guest;
    const { submission } = guest;
    if (submission.kind !== kind) return await refuse();
    const checked = checkForm(form, values);
    if (!checked.holds) return await show({ errors: checked.errors });
    const { answers } = checked;
    return await change(c, guest, 'changed', () => replaceReach(c, submission, form, answers));
  } catch (error) {
    logFault(error, { request: c.get('requestId') });
    // Answers that can't be opened, by a key that is gone say, are as little changed as those the database keeps back.
    return showLater(show, { situation: { name: 'unavailable', status: statusOf(error) } }, pause);
  }
}
