import { withAttempts } from '../database/attempts.ts';
import type { NoticeKind } from '../notices/mails.ts';
import { owesAnotherNotice } from '../notices/outbox.ts';
import type { Sealed } from '../seal/seal.ts';
import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from './submission.ts';

/**
 * What a person can do to what they sent. A change, its event and the notice that the coordinator is owed for it are one
 * transaction, and whether it still applies is decided inside: done twice, or twice at once, it is one change. What was
 * withdrawn can't be changed any more.
 */
interface Change {
  /** Names the event and the notice. */
  readonly kind: NoticeKind;
  /** The rows it applies to, in SQL, with ?4 and ?5 for `values`. */
  readonly applies: string;
  /** What it sets, in SQL, with ?3 for the time and ?4 and ?5 for `values`. */
  readonly sets: string;
  readonly values?: readonly [string, Uint8Array];
}

async function make(
  { kind, applies, sets, values }: Change,
  db: D1Database,
  id: string,
  now: number,
): Promise<Submission> {
  const results = await withAttempts(() =>
    db.batch<SubmissionRow>([
      db
        .prepare(
          `INSERT INTO events (submission_id, kind, at) SELECT id, ?2, ?3 FROM submissions WHERE id = ?1 AND ${applies}`,
        )
        .bind(id, kind, now, ...(values ?? [])),
      db
        .prepare(
          `UPDATE submissions SET ${sets}, ${owesAnotherNotice} WHERE id = ?1 AND ${applies}`,
        )
        .bind(id, kind, now, ...(values ?? [])),
      db.prepare(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`).bind(id),
    ]),
  );
  const row = results.at(-1)?.results[0];
  if (!row) throw new Error('a submission to be changed was not found');
  return toSubmission(row);
}

/** Puts a submission on hold: nobody is to contact the person until they take it off. */
export function hold(db: D1Database, id: string, now: number): Promise<Submission> {
  return make(
    { kind: 'held', applies: 'held_at IS NULL AND withdrawn_at IS NULL', sets: 'held_at = ?3' },
    db,
    id,
    now,
  );
}

/** Takes a submission off hold. */
export function resume(db: D1Database, id: string, now: number): Promise<Submission> {
  return make(
    {
      kind: 'resumed',
      applies: 'held_at IS NOT NULL AND withdrawn_at IS NULL',
      sets: 'held_at = NULL',
    },
    db,
    id,
    now,
  );
}

/** Withdraws a submission, and erases its answers at once. */
export function withdraw(db: D1Database, id: string, now: number): Promise<Submission> {
  return make(
    {
      kind: 'withdrawn',
      applies: 'withdrawn_at IS NULL',
      sets: 'withdrawn_at = ?3, held_at = NULL, key_id = NULL, sealed = NULL, answers_hash = NULL',
    },
    db,
    id,
    now,
  );
}

/** Puts answers in the place of those a submission had, unless these were withdrawn or erased meanwhile. */
export function replaceAnswers(
  db: D1Database,
  id: string,
  sealed: Sealed,
  now: number,
): Promise<Submission> {
  return make(
    {
      kind: 'changed',
      // A seal is never made twice: the same one there already means that an earlier try was committed.
      applies: 'withdrawn_at IS NULL AND sealed IS NOT NULL AND (key_id, sealed) IS NOT (?4, ?5)',
      sets: 'changed_at = ?3, key_id = ?4, sealed = ?5, answers_hash = NULL',
      values: [sealed.keyId, sealed.bytes],
    },
    db,
    id,
    now,
  );
}
