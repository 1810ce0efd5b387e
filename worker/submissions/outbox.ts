import { forgetFault, type FaultName } from '../database/faults.ts';
import { record } from '../events/record.ts';
import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from './submission.ts';

/**
 * The notices that are owed. There is no table of its own: a row whose `notified_at` is null owes one, and
 * `notice_due_at` says when to try next. What is set apart (`suspicion`) waits for the digest instead, until the person
 * does something with it themselves.
 */

/** The rows that owe a notice of their own, in SQL: the words of the index `submissions_owed_notices`. */
const owesNotice = `notified_at IS NULL AND (suspicion IS NULL OR notice <> 'new')`;

/** Whether any notice is owed and due at the time of a parameter, in SQL. */
export const anyNoticeDue = (now: `?${number}`): string =>
  `EXISTS (SELECT 1 FROM submissions AS waiting WHERE ${owesNotice} AND notice_due_at <= ${now})`;

/** Whether any fault is recorded, in SQL. */
export const anyFault = 'EXISTS (SELECT 1 FROM faults)';

/** How long whoever claims a notice has it alone, in milliseconds: longer than any try lasts. */
export const lease = 60_000;

/** Pauses between tries: one minute, doubled each time up to six hours, for as long as it takes. */
const firstPause = 60_000;
const longestPause = 6 * 3_600_000;

/** A notice that this run alone may send now. */
export interface ClaimedNotice {
  readonly submission: Submission;
  /** As the row has it. */
  readonly kind: string;
  /** Until when. It also tells this claim from any later one, and from a newer notice of the same submission. */
  readonly leaseEnd: number;
  /** How many tries there have been, this one counted. */
  readonly attempts: number;
  /** The hash of the submission's last event, as it was then. */
  readonly lastEvent: string;
  /** Whether any fault was recorded then. */
  readonly faulty: boolean;
}

/** Claims the notice of one submission, if it is owed and due and nobody else is at it. */
export async function claimNotice(
  db: D1Database,
  id: string,
  now: number,
): Promise<ClaimedNotice | undefined> {
  const row = await db
    .prepare(
      `UPDATE submissions SET notice_due_at = ?3, notice_attempts = notice_attempts + 1
       WHERE id = ?1 AND ${owesNotice} AND notice_due_at <= ?2
       RETURNING ${submissionColumns}, notice, notice_attempts,
         coalesce((SELECT hash FROM events WHERE submission_id = submissions.id ORDER BY events.id DESC LIMIT 1), '') AS last_event,
         ${anyFault} AS faulty`,
    )
    .bind(id, now, now + lease)
    .first<
      SubmissionRow & {
        notice: string;
        notice_attempts: number;
        last_event: string;
        faulty: number;
      }
    >();
  if (!row) return undefined;
  return {
    submission: toSubmission(row),
    kind: row.notice,
    leaseEnd: now + lease,
    attempts: row.notice_attempts,
    lastEvent: row.last_event,
    faulty: row.faulty === 1,
  };
}

/** The ids whose notices are due, those that waited longest first. */
export async function dueNotices(db: D1Database, now: number, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM submissions WHERE ${owesNotice} AND notice_due_at <= ?
       ORDER BY notice_due_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/**
 * Records that the coordinator's mail was accepted, and the event of it. A newer notice stays owed.
 *
 * @param over the fault that is none any more, now that a mail was accepted.
 */
export async function markNotified(
  db: D1Database,
  { submission: { id }, kind, leaseEnd, lastEvent }: ClaimedNotice,
  now: number,
  over?: FaultName,
): Promise<void> {
  const event = { submissionId: id, at: now, kind: 'notified', actor: null, detail: kind } as const;
  await record(db, event, {
    after: lastEvent,
    more: () => [
      db
        .prepare(
          // What is owed after it is due at once, and is a notice of its own.
          `UPDATE submissions SET notified_at = iif(notice_then IS NULL, ?3, NULL), notice_error = NULL,
             notice = coalesce(notice_then, notice), notice_then = NULL,
             notice_due_at = iif(notice_then IS NULL, notice_due_at, ?3),
             notice_attempts = iif(notice_then IS NULL, notice_attempts, 0)
           WHERE id = ?1 AND notified_at IS NULL AND notice_due_at = ?2`,
        )
        .bind(id, leaseEnd, now),
      ...(over === undefined ? [] : [forgetFault(db, over)]),
    ],
  });
}

/** Puts a failed notice back, later each time. `code` is the platform's, never a message. A newer notice keeps its time. */
export async function putBack(
  db: D1Database,
  { submission, leaseEnd, attempts }: ClaimedNotice,
  code: string,
  now: number,
): Promise<void> {
  const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause);
  await db
    .prepare(
      `UPDATE submissions SET notice_due_at = ?3, notice_error = ?4
       WHERE id = ?1 AND notified_at IS NULL AND notice_due_at = ?2`,
    )
    .bind(submission.id, leaseEnd, now + pause, code)
    .run();
}

/** Since when the oldest notice that was not sent yet is owed, or null when none is. */
export async function oldestOwedNotice(db: D1Database): Promise<number | null> {
  const row = await db
    .prepare(`SELECT min(notice_owed_at) AS oldest FROM submissions WHERE ${owesNotice}`)
    .first<{ oldest: number | null }>();
  return row?.oldest ?? null;
}
