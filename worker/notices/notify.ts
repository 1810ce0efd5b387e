import { log } from '../log.ts';
import { MailRefused, type Mailer } from './mailer.ts';
import { newSubmissionMail } from './new-submission.ts';
import { claimNotice, dueNotices, markNotified, putBack } from './outbox.ts';

/** What sending a notice needs of the outside world. */
export interface Notifier {
  readonly db: D1Database;
  readonly mailer: Mailer;
  readonly timeZone: string;
}

/**
 * Sends the notice of one submission if it is owed and due. At least once: should the row not be marked after the
 * mail was accepted, the same reference goes out again.
 *
 * @returns whether a mail was accepted now.
 */
export async function notify({ db, mailer, timeZone }: Notifier, id: string, now: number): Promise<boolean> {
  const claimed = await claimNotice(db, id, now);
  if (!claimed) return false;
  try {
    await mailer(newSubmissionMail(claimed.submission, timeZone));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log('notice-failed', { submission: id, code: error.code, attempts: claimed.attempts });
    await putBack(db, claimed, error.code, now);
    return false;
  }
  await markNotified(db, id, now);
  return true;
}

/** How many notices one sweep sends at most: each takes a few subrequests of the 50 that a run may make. */
const sweepSize = 10;

/** Sends the notices that are due, one after another. */
export async function sweepNotices(notifier: Notifier, now: number): Promise<void> {
  for (const id of await dueNotices(notifier.db, now, sweepSize)) {
    await notify(notifier, id, now);
  }
}
