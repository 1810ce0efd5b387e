import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { AppEnv } from '../app-env.ts';
import { isUnavailable, once, withAttempts } from '../database/attempts.ts';
import { dateFormat } from '../date-format.ts';
import { seenByPerson } from '../desk/submission/undo.ts';
import { checkForm } from '../forms/check.ts';
import { credentialsForm } from '../forms/credentials.ts';
import { asTheOffice } from '../forms/as-the-office.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { forms } from '../forms/index.ts';
import { reachPart } from '../forms/reach.ts';
import { readValues, type Answers } from '../forms/values.ts';
import { isWithinRates, ratePeriod } from '../guards/rate.ts';
import { postedForm, postedFormGuardsWith } from '../guards/posted-form.ts';
import { tellCoordinator } from '../notices/tell.ts';
import { builtPage, localeOf, localePrefix } from '../pages/built-page.ts';
import { filledPage } from '../pages/filled-page.ts';
import { formPage, type FormPageContent } from '../pages/form-page.ts';
import { mayBeTold } from '../pages/may-be-told.ts';
import { retryAfter } from '../pages/retry-after.ts';
import { requestPage, withdrawPage, type Done } from '../pages/request-page.ts';
import { tryOpen } from '../seal/try-open.ts';
import { admit, type Admission, type Credentials } from '../submissions/admission.ts';
import { hold, replaceAnswers, resume, withdraw } from '../submissions/changes.ts';
import { lockedFor } from '../submissions/code-tries.ts';
import { withNewReach } from '../submissions/new-reach.ts';
import type { Submission } from '../submissions/submission.ts';
import { logFault, statusOf } from './errors.ts';

type RequestContext = Context<AppEnv>;

/** Somebody who came back with the right reference and code. They carry both from page to page. */
interface Visit {
  readonly submission: Submission;
  readonly credentials: Credentials;
}

const filled = (
  c: RequestContext,
  name: string,
  fill: (page: Response) => Promise<Response>,
): Promise<Response> => filledPage(c, `request/${name}`, fill);

const showStart = (c: RequestContext, content: FormPageContent = {}) =>
  filled(c, '', (page) => formPage(page, content));

/** From here on, what a member did last can't be taken back: the person may have read of it. */
async function noteSeen(c: RequestContext, id: string): Promise<void> {
  try {
    await withAttempts(() => seenByPerson(c.env.DB, id).run(), once);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    logFault(error, { request: c.get('requestId') });
  }
}

/** Fills the page that says where a request stands. */
async function fillStatus(
  c: RequestContext,
  page: Response,
  { submission, credentials }: Visit,
  done?: Done,
): Promise<Response> {
  await noteSeen(c, submission.id);
  const opened = await tryOpen(c.get('config').keyRing, submission, submission.sealed);
  const days = dateFormat(localeOf(c.req.path, c.get('config').defaultLocale), {
    ...asTheOffice,
    dateStyle: 'long',
    timeZone: c.get('config').timeZone,
  });
  return requestPage(page, {
    submission,
    credentials,
    day: (time) => days.format(time),
    mayBeTold: opened.state === 'opened' && mayBeTold(submission.kind, opened.answers),
    ...(done && { done }),
  });
}

const showRequest = (c: RequestContext, guest: Visit): Promise<Response> =>
  filled(c, 'status/', (page) => fillStatus(c, page, guest));

/**
 * Does one change, tells the coordinator, and shows where the request stands now. The page that shows it comes first: nothing is
 * changed where nobody could be told so.
 */
const change = (
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

/** Shows the page that somebody came from, with what is to be said and all that they typed. */
type ShowAgain = (content: FormPageContent) => Promise<Response>;

const pause = 10;

async function showLater(show: ShowAgain, content: FormPageContent, seconds: number) {
  return retryAfter(await show(content), seconds);
}

/** Whether they are let in; a database that does not answer, or takes no count of the try, is no fault of theirs. */
async function admitted(
  c: RequestContext,
  credentials: Credentials,
): Promise<Admission | { readonly outcome: 'unavailable' }> {
  try {
    return await admit(c.env.DB, c.get('config').receiptKey, credentials, Date.now());
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    logFault(error, { request: c.get('requestId') });
    return { outcome: 'unavailable' };
  }
}

/** Lets somebody in by typed reference and code, or answers with the page they came from, which says what to do. */
async function enter(
  c: RequestContext,
  credentials: Credentials,
  show: ShowAgain,
): Promise<Visit | Response> {
  if (!(await isWithinRates(c)))
    return showLater(show, { situation: { name: 'busy', status: 429 } }, ratePeriod);
  const admission = await admitted(c, credentials);
  switch (admission.outcome) {
    case 'admitted':
      return { submission: admission.submission, credentials };
    case 'refused':
      return show({ situation: { name: 'refused', status: 422 } });
    case 'unavailable':
      return showLater(show, { situation: { name: 'unavailable', status: 503 } }, pause);
    case 'locked':
      return showLater(show, { situation: { name: 'locked', status: 429 } }, lockedFor / 1000);
  }
}

/** Lets somebody in, or answers with the start page. */
async function visit(c: RequestContext, posted: URLSearchParams): Promise<Visit | Response> {
  // Nothing is done in a language in which nobody could be told so.
  const spoken = await builtPage(c.env.ASSETS, `${localePrefix(c.req.path)}request/`);
  if (!spoken) return c.notFound();
  const values = readValues(credentialsForm, posted);
  const checked = checkForm(credentialsForm, values);
  if (!checked.holds) return showStart(c, { values, errors: checked.errors });
  return enter(c, credentialsOf(checked.answers), (content) =>
    showStart(c, { values, ...content }),
  );
}

const credentialsOf = (answers: Answers): Credentials => ({
  reference: String(answers['reference']),
  code: String(answers['code']),
});

const showChange = (c: RequestContext, kind: string, content: FormPageContent) =>
  filled(c, `change-${kind}/`, (page) => formPage(page, content));

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
async function postChange(c: RequestContext, whole: FormDefinition): Promise<Response> {
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

/** Said where a post does not say where it comes from. */
const unproven = { name: 'unproven', status: 403 } as const;

const guards = postedFormGuardsWith((c, posted) =>
  showStart(c, { values: readValues(credentialsForm, posted), situation: unproven }),
);

const changeGuards = (whole: FormDefinition) =>
  postedFormGuardsWith((c, posted) => {
    const values = {
      ...readValues(reachPart(whole), posted),
      ...readValues(credentialsForm, posted),
    };
    return showChange(c, whole.kind, { values, situation: unproven });
  });

/** Coming back to a request with reference and code, without an account, a cookie or a session. */
export const requestRoutes = new Hono<AppEnv>()
  .get('/', (c) => showStart(c))
  .post('/', ...guards, async (c) => {
    const posted = await postedForm(c);
    const guest = await visit(c, posted);
    if (guest instanceof Response) return guest;
    const { id } = guest.submission;
    switch (posted.get('action')) {
      case 'hold':
        return change(c, guest, 'held', () => hold(c.env.DB, id, Date.now()));
      case 'resume':
        return change(c, guest, 'resumed', () => resume(c.env.DB, id, Date.now()));
      case 'change':
        return showChange(c, guest.submission.kind, {
          values: readValues(credentialsForm, posted),
        });
      case 'withdraw':
        return filled(c, 'withdraw/', (page) => withdrawPage(page, guest.credentials));
      case 'withdraw-now':
        return change(c, guest, 'withdrawn', () => withdraw(c.env.DB, id, Date.now()));
      default:
        return showRequest(c, guest);
    }
  })
  // The pages behind these addresses are filled for somebody; seen by a later visit they say nothing.
  .get('/*', (c) => c.redirect(`${localePrefix(c.req.path)}request/`, 303));

for (const form of forms) {
  requestRoutes.post(`/change-${form.kind}`, ...changeGuards(form), (c) => postChange(c, form));
}
