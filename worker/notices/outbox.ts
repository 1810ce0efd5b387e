import { submissionColumns, toSubmission, type Submission, type SubmissionRow } from '../submissions/submission.ts';

/**
 * The notices that are owed. There is no table of its own: a row whose `notified_at` is null owes one, and
 * `notice_due_at` says when to try next.
 */

/** How long whoever claims a notice has it alone, in milliseconds: longer than any try lasts. */
const lease = 60_000;

/** Pauses between tries: one minute, doubled each time up to six hours, for as long as it takes. */
const firstPause = 60_000;
const longestPause = 6 * 3_600_000;

/** A notice that this run alone may send now. */
export interface ClaimedNotice {
  readonly submission: Submission;
  /** How many tries there have been, this one counted. */
  readonly attempts: number;
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
       WHERE id = ?1 AND notified_at IS NULL AND notice_due_at <= ?2
       RETURNING ${submissionColumns}, notice_attempts`,
    )
    .bind(id, now, now + lease)
    .first<SubmissionRow & { notice_attempts: number }>();
  return row ? { submission: toSubmission(row), attempts: row.notice_attempts } : undefined;
}

/** The ids whose notices are due, those that waited longest first. */
export async function dueNotices(db: D1Database, now: number, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM submissions WHERE notified_at IS NULL AND notice_due_at <= ?
       ORDER BY notice_due_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Records that the coordinator's mail was accepted, and the event of it. */
export async function markNotified(db: D1Database, id: string, now: number): Promise<void> {
  await db.batch([
    db.prepare('UPDATE submissions SET notified_at = ?2, notice_error = NULL WHERE id = ?1').bind(id, now),
    db.prepare(`INSERT INTO events (submission_id, at, kind) VALUES (?, ?, 'notified')`).bind(id, now),
  ]);
}

/** Puts a failed notice back, later each time. `code` is the platform's, never a message. */
export async function putBack(
  db: D1Database,
  { submission, attempts }: ClaimedNotice,
  code: string,
  now: number,
): Promise<void> {
  const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause);
  await db
    .prepare('UPDATE submissions SET notice_due_at = ?2, notice_error = ?3 WHERE id = ?1')
    .bind(submission.id, now + pause, code)
    .run();
}

/** When the oldest submission whose notice is still owed was received, or null when none is. */
export async function oldestOwedNotice(db: D1Database): Promise<number | null> {
  const row = await db
    .prepare('SELECT min(received_at) AS oldest FROM submissions WHERE notified_at IS NULL')
    .first<{ oldest: number | null }>();
  return row?.oldest ?? null;
}
