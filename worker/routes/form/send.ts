import { isUnavailable } from '../../database/attempts.ts';
import { log } from '../../log.ts';
import { tellOfSaved } from '../../notices/tell.ts';
import { localeOf } from '../../pages/built-page.ts';
import { receiptGonePage, receiptPage } from '../../pages/received-page.ts';
import { retryAfter } from '../../pages/retry-after.ts';
import { receive, receivedBefore, type Posted, type Reception } from '../../submissions/receive.ts';
import { handedOutAt, newSubmissionId } from '../../submissions/submission-id.ts';
import type { FormContext, FormPages } from './pages.ts';

/** How long to wait before the button "try again" makes sense, in seconds. */
const retryAfterSeconds = 10;

/** What is sent from the check page: answers that hold. */
type Sent = Omit<Posted, 'locale'>;

/** Saves what was sent, and answers with the receipt, or with the check page that says why it was not saved. */
export async function send(
  c: FormContext,
  pages: FormPages,
  sent: Sent,
  receipt: Response,
): Promise<Response> {
  const posted = { ...sent, locale: localeOf(c.req.path, c.get('config').defaultLocale) };
  let reception: Reception;
  try {
    reception = await receive(c.env.DB, c.get('config'), posted, Date.now());
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log('database-unavailable', { request: c.get('requestId') });
    const page = await pages.showCheck(c, { ...posted, situation: 'unavailable', status: 503 });
    return retryAfter(page, retryAfterSeconds);
  }
  return answer(c, pages, posted, receipt, reception);
}

/** Says what became of what was sent. */
async function answer(
  c: FormContext,
  pages: FormPages,
  posted: Posted,
  receipt: Response,
  reception: Reception,
): Promise<Response> {
  const { receiptKey } = c.get('config');
  switch (reception.outcome) {
    case 'received':
      try {
        return await receiptPage(receipt, reception.saved.submission.reference, reception.code);
      } finally {
        c.executionCtx.waitUntil(tellOfSaved(c.env, c.get('config'), reception.saved));
      }
    case 'expired':
      return receiptGonePage(receipt);
    case 'differs':
      // Neither is dropped: the person decides whether these answers go out as well, under an id of their own.
      return pages.showCheck(c, {
        ...posted,
        id: await newSubmissionId(
          (await handedOutAt(posted.id, receiptKey)) ?? Date.now(),
          receiptKey,
        ),
        situation: 'again',
        status: 409,
      });
  }
}

/** The receipt once more, of what was saved before: nobody is told that it was not, because there are too many posts. */
export async function sentBefore(
  c: FormContext,
  { id, kind, answers }: Pick<Sent, 'id' | 'kind' | 'answers'>,
  receipt: Response,
): Promise<Response | undefined> {
  try {
    const config = c.get('config');
    const earlier = await receivedBefore(c.env.DB, config, { id, kind, answers }, Date.now());
    if (earlier?.outcome === 'received')
      return await receiptPage(receipt, earlier.saved.submission.reference, earlier.code);
    return earlier?.outcome === 'expired' ? await receiptGonePage(receipt) : undefined;
  } catch (error) {
    if (isUnavailable(error)) return undefined;
    throw error;
  }
}
