import { isUnavailable } from '../../database/attempts.ts';
import { checkForm } from '../../forms/check.ts';
import { credentialsForm } from '../../forms/credentials.ts';
import { readValues, type Answers } from '../../forms/values.ts';
import { isWithinRates, ratePeriod } from '../../guards/rate.ts';
import { builtPage, localePrefix } from '../../pages/built-page.ts';
import type { FormPageContent } from '../../pages/form-page.ts';
import { retryAfter } from '../../pages/retry-after.ts';
import { admit, type Admission, type Credentials } from '../../submissions/admission.ts';
import { lockedFor } from '../../submissions/code-tries.ts';
import { logFault } from '../errors.ts';
import { showStart, type RequestContext, type Visit } from './show.ts';

/** Shows the page that somebody came from, with what is to be said and all that they typed. */
export type ShowAgain = (content: FormPageContent) => Promise<Response>;

/** How long somebody is asked to wait for a database that is away, in seconds. */
export const pause = 10;

export async function showLater(show: ShowAgain, content: FormPageContent, seconds: number) {
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
export async function enter(
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
export async function visit(c: RequestContext, posted: URLSearchParams): Promise<Visit | Response> {
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

export const credentialsOf = (answers: Answers): Credentials => ({
  reference: String(answers['reference']),
  code: String(answers['code']),
});
