import { withAttempts } from '../database/attempts.ts';
import type { EventKind } from '../events/event.ts';
import { record, withEvent } from '../events/record.ts';
import type { NoticeKind } from '../notices/kinds/index.ts';
import { owesAnotherNotice } from '../notices/owes.ts';
import { eraseAnswers, eraseNotes } from './erase.ts';
import type { SealedAnswers } from './seal-answers.ts';
import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from './submission.ts';
import { insertTerms, takeTermsAway, type Term } from './terms.ts';

/**
 * What a person can do to what they sent. A change, its event and the notice that the coordinator is owed for it are one
 * transaction, and whether it still applies is decided inside: done twice, or twice at once, it is one change. What was
 * withdrawn can't be changed any more.
 */
interface Change {
  /** Names the event and the notice. */
  readonly kind: Extract<NoticeKind, EventKind>;
  /** The rows it applies to, in SQL. */
  readonly applies: string;
  /** What it sets, in SQL, with ?3 for the time and ?5 and ?6 for `values`. */
  readonly sets: string;
  readonly values?: readonly [string, Uint8Array];
  /** What the answers are found by from now on, in place of what they were found by. */
  readonly terms?: readonly Term[];
  /** Whether what members noted goes too. */
  readonly erases?: boolean;
}

async function make(
  { kind, applies, sets, values, terms, erases = false }: Change,
  db: D1Database,
  id: string,
  now: number,
): Promise<Submission> {
  const event = { submissionId: id, at: now, kind, actor: null, detail: null };
  await record(db, event, {
    applies: { sql: applies },
    more: (chained) => [
      ...(erases ? [eraseNotes(db, chained)] : []),
      ...(terms ? [takeTermsAway(db, chained), insertTerms(db, chained, terms)] : []),
      db
        .prepare(
          `UPDATE submissions SET ${sets}, version = version + 1, ${owesAnotherNotice()}
           WHERE id = ?1 AND ${withEvent('?4')}`,
        )
        .bind(id, kind, now, chained.hash, ...(values ?? [])),
    ],
  });
  const row = await withAttempts(() =>
    db
      .prepare(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`)
      .bind(id)
      .first<SubmissionRow>(),
  );
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
      sets: 'held_at = NULL, resumed_at = ?3, reminded_at = NULL, escalated_at = NULL',
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
      sets: `withdrawn_at = ?3, held_at = NULL, ${eraseAnswers}`,
      erases: true,
    },
    db,
    id,
    now,
  );
}

/**
 * Puts answers in the place of those a submission had, unless these were withdrawn or erased meanwhile. Nobody has read
 * the new ones: it is unopened again, so that nobody is spared a reminder and nothing is purged unread.
 */
export function replaceAnswers(
  db: D1Database,
  id: string,
  { sealed, terms }: SealedAnswers,
  now: number,
): Promise<Submission> {
  return make(
    {
      kind: 'changed',
      applies: 'withdrawn_at IS NULL AND sealed IS NOT NULL',
      sets: `changed_at = ?3, key_id = ?5, terms_key = ?5, sealed = ?6, answers_hash = NULL,
        opened_at = NULL, reminded_at = NULL, escalated_at = NULL`,
      values: [sealed.keyId, sealed.bytes],
      terms,
    },
    db,
    id,
    now,
  );
}
