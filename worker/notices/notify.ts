import { log } from '../log.ts';
import { MailRefused, type Mailer } from './mailer.ts';
import { noticeMail } from './mails.ts';
import { claimNotice, dueNotices, markNotified, putBack } from './outbox.ts';

/** What sending a notice needs of the outside world. */
export interface Notifier {
  readonly db: D1Database;
  readonly mailer: Mailer;
  readonly timeZone: string;
  /** Milliseconds since 1970. Read anew at each step: a sweep may outlast a lease. */
  readonly clock: () => number;
}

/**
 * Sends the notice of one submission if it is owed and due. At least once: should the row not be marked after the
 * mail was accepted, the same reference goes out again.
 *
 * @returns whether a mail was accepted now.
 */
export async function notify({ db, mailer, timeZone, clock }: Notifier, id: string): Promise<boolean> {
  const claimed = await claimNotice(db, id, clock());
  if (!claimed) return false;
  try {
    await mailer(noticeMail(claimed.kind, claimed.submission, timeZone));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log('notice-failed', { submission: id, code: error.code, attempts: claimed.attempts });
    await putBack(db, claimed, error.code, clock());
    return false;
  }
  await markNotified(db, claimed, clock());
  return true;
}

/** How many notices one sweep sends at most: each takes a few subrequests of the 50 that a run may make. */
const sweepSize = 10;

/** Sends the notices that are due, one after another. */
export async function sweepNotices(notifier: Notifier): Promise<void> {
  for (const id of await dueNotices(notifier.db, notifier.clock(), sweepSize)) {
    await notify(notifier, id);
  }
}
