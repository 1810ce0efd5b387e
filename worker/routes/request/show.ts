import type { Context } from 'hono';
import type { AppEnv } from '../../app-env.ts';
import { once, withAttempts } from '../../database/attempts.ts';
import { dateFormat } from '../../date-format.ts';
import { seenByPerson } from '../../desk/submission/undo.ts';
import { asTheOffice } from '../../forms/as-the-office.ts';
import { localeOf } from '../../pages/built-page.ts';
import { filledPage } from '../../pages/filled-page.ts';
import { formPage, type FormPageContent } from '../../pages/form-page.ts';
import { mayBeTold } from '../../pages/may-be-told.ts';
import { requestPage, type Done } from '../../pages/request-page.ts';
import { tryOpen } from '../../seal/try-open.ts';
import type { Credentials } from '../../submissions/admission.ts';
import type { Submission } from '../../submissions/submission.ts';
import { logFault } from '../errors.ts';

export type RequestContext = Context<AppEnv>;

/** Somebody who came back with the right reference and code. They carry both from page to page. */
export interface Visit {
  readonly submission: Submission;
  readonly credentials: Credentials;
}

/** Fills one of the pages below `/request/`, by its name. */
export const filled = (
  c: RequestContext,
  name: string,
  fill: (page: Response) => Promise<Response>,
): Promise<Response> => filledPage(c, `request/${name}`, fill);

export const showStart = (c: RequestContext, content: FormPageContent = {}) =>
  filled(c, '', (page) => formPage(page, content));

export const showChange = (c: RequestContext, kind: string, content: FormPageContent) =>
  filled(c, `change-${kind}/`, (page) => formPage(page, content));

/**
 * From here on, what a member did last can't be taken back: the person may have read of it. Whatever fails here is logged alone: the
 * page may tell of a change that was made.
 */
async function noteSeen(c: RequestContext, id: string): Promise<void> {
  try {
    await withAttempts(() => seenByPerson(c.env.DB, id).run(), once);
  } catch (error) {
    logFault(error, { request: c.get('requestId') });
  }
}

/** Fills the page that says where a request stands. */
export async function fillStatus(
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

export const showRequest = (c: RequestContext, guest: Visit): Promise<Response> =>
  filled(c, 'status/', (page) => fillStatus(c, page, guest));
