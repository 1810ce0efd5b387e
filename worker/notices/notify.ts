import { forgetFault, recordFault } from '../database/faults.ts';
import { log } from '../log.ts';
import { isRefusedRecipient, MailRefused, type Mail, type Mailer } from './mailer.ts';
import type { Recipient } from './kinds/definition.ts';
import { noticeMail, recipientOf } from './mails.ts';
import {
  claimNotice,
  dueNotices,
  markNotified,
  putBack,
  type ClaimedNotice,
} from '../submissions/outbox.ts';

/** What sending a notice needs of the outside world. */
export interface Notifier {
  readonly db: D1Database;
  readonly mailers: Readonly<Record<Recipient, Mailer>>;
  readonly timeZone: string;
  /** The site's own address, without a slash at the end. */
  readonly siteUrl: string;
  /** Milliseconds since 1970. Read again at each step: a sweep may outlast a lease. */
  readonly clock: () => number;
}

const other: Readonly<Record<Recipient, Recipient>> = {
  coordinator: 'second',
  second: 'coordinator',
};

/**
 * Sends a mail to whom it is for, or to the other one where the platform will never take it for that address. Such an
 * address is recorded as a fault until a mail is accepted for it again.
 *
 * @returns who took it: their address is at fault no more.
 * @throws MailRefused when nobody took it.
 */
async function deliver(
  recipient: Recipient,
  mail: Mail,
  notifier: Pick<Notifier, 'db' | 'mailers' | 'clock'>,
  fallback: Recipient | null = other[recipient],
): Promise<Recipient> {
  const { db, mailers, clock } = notifier;
  try {
    await mailers[recipient](mail);
    return recipient;
  } catch (error) {
    if (!(error instanceof MailRefused) || !isRefusedRecipient(error.code)) throw error;
    await recordFault(db, `${recipient}-address`, error.code, clock());
    log('address-refused', { recipient, code: error.code });
    if (fallback === null) throw error;
    return deliver(fallback, mail, notifier, null);
  }
}

/**
 * Sends a mail that is about no one submission, as a notice is sent.
 *
 * @throws MailRefused when nobody took it.
 */
export async function sendTo(
  recipient: Recipient,
  mail: Mail,
  notifier: Pick<Notifier, 'db' | 'mailers' | 'clock'>,
): Promise<void> {
  const taker = await deliver(recipient, mail, notifier);
  await forgetFault(notifier.db, `${taker}-address`).run();
}

/**
 * Sends a notice that was claimed. At least once: should the row not be marked after the mail was accepted, the same
 * reference goes out again.
 *
 * @returns whether a mail was accepted now.
 */
export async function sendClaimed(notifier: Notifier, claimed: ClaimedNotice): Promise<boolean> {
  const { db, clock } = notifier;
  let taker: Recipient;
  try {
    const mail = noticeMail(claimed.kind, claimed.submission, notifier);
    taker = await deliver(recipientOf(claimed.kind), mail, notifier);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log('notice-failed', {
      submission: claimed.submission.id,
      code: error.code,
      attempts: claimed.attempts,
    });
    await putBack(db, claimed, error.code, clock());
    return false;
  }
  await markNotified(db, claimed, clock(), claimed.faulty ? `${taker}-address` : undefined);
  return true;
}

/** Sends the notice of one submission if it is owed and due, as `sendClaimed` does. */
export async function notify(notifier: Notifier, id: string): Promise<boolean> {
  const claimed = await claimNotice(notifier.db, id, notifier.clock());
  return claimed !== undefined && sendClaimed(notifier, claimed);
}

/**
 * How many notices one sweep sends at most: each takes five statements and mails of the 50 that a run may make on the free
 * plan, however a batch is counted. `test/worker/sweep-limits.test.ts` adds up the whole run: there is room for five notices more that
 * come to be owed by time, each of which takes a statement.
 */
const sweepSize = 4;

/**
 * Sends the notices that are due, one after another. One that can't be sent, or not be put back, keeps no other from
 * its turn: it stays owed.
 */
export async function sweepNotices(notifier: Notifier, limit: number = sweepSize): Promise<void> {
  for (const id of await dueNotices(notifier.db, notifier.clock(), limit)) {
    try {
      await notify(notifier, id);
    } catch (error) {
      log('notice-interrupted', {
        submission: id,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}
