import { withAttempts } from '../database/attempts.ts';
import { record, withEvent } from '../events/record.ts';
import { eraseAnswers, eraseNotes } from './erase.ts';
import { owesAnotherNotice } from './owed-notice.ts';
import type { SealedAnswers } from './seal-answers.ts';
import { findById, type Submission } from './submission.ts';
import { insertTerms, takeTermsAway, type Term } from './terms.ts';
import { toldDetail, type Told, type ToldChange } from './told.ts';

/**
 * What a person can do to what they sent. A change, its event and the notice that the coordinator is owed for it are one
 * transaction, and whether it still applies is decided inside: done twice, or twice at once, it is one change. What was
 * withdrawn can't be changed any more. Told by telephone it is the same change, and a member took it down.
 */
export interface Change {
  /** Names the event and the notice. */
  readonly kind: ToldChange;
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

/** Nobody is to contact the person until they take it off hold. */
const held: Change = {
  kind: 'held',
  applies: 'held_at IS NULL AND withdrawn_at IS NULL',
  sets: 'held_at = ?3',
};

const resumed: Change = {
  kind: 'resumed',
  applies: 'held_at IS NOT NULL AND withdrawn_at IS NULL',
  sets: 'held_at = NULL, resumed_at = ?3, reminded_at = NULL, escalated_at = NULL',
};

/** The answers are erased at once. */
const withdrawn: Change = {
  kind: 'withdrawn',
  applies: 'withdrawn_at IS NULL',
  sets: `withdrawn_at = ?3, held_at = NULL, ${eraseAnswers}`,
  erases: true,
};

/** The changes that need no more than to be asked for. */
export const plainChanges = { held, resumed, withdrawn };

/**
 * Puts answers in the place of those a submission had, unless these were withdrawn or erased meanwhile. Nobody has read
 * the new ones: it is unopened again, so that nobody is spared a reminder and nothing is purged unread.
 */
export const newAnswers = ({ sealed, terms }: SealedAnswers): Change => ({
  kind: 'changed',
  applies: 'withdrawn_at IS NULL AND sealed IS NOT NULL',
  sets: `changed_at = ?3, key_id = ?5, terms_key = ?5, sealed = ?6, answers_hash = NULL,
    opened_at = NULL, reminded_at = NULL, escalated_at = NULL`,
  values: [sealed.keyId, sealed.bytes],
  terms,
});

/**
 * Makes a change.
 *
 * @param told where a member took it down: nothing is changed then if the submission is not as they saw it any more.
 * @returns whether it was made.
 */
export function makeChange(
  db: D1Database,
  id: string,
  { kind, applies, sets, values, terms, erases = false }: Change,
  now: number,
  told?: Told,
): Promise<boolean> {
  const event = {
    submissionId: id,
    at: now,
    kind,
    actor: told?.member ?? null,
    detail: told ? toldDetail(told) : null,
  };
  return record(db, event, {
    applies: told
      ? { sql: `version = ?9 AND ${applies}`, values: [told.version] }
      : { sql: applies },
    more: (chained) => [
      ...(erases ? [eraseNotes(db, chained)] : []),
      ...(terms ? [takeTermsAway(db, chained), insertTerms(db, chained, terms)] : []),
      db
        .prepare(
          `UPDATE submissions SET ${sets}, version = version + 1, ${owesAnotherNotice()},
             told_change = ${told ? '?2' : 'NULL'}, told_at = ${told ? '?3' : 'NULL'}
           WHERE id = ?1 AND ${withEvent('?4')}`,
        )
        .bind(id, kind, now, chained.hash, ...(values ?? [])),
    ],
  });
}

/** Makes a change for the person themselves. @returns the submission as it stands then, changed now or before. */
async function make(db: D1Database, id: string, change: Change, now: number): Promise<Submission> {
  await makeChange(db, id, change, now);
  const submission = await withAttempts(() => findById(db, id));
  if (!submission) throw new Error('a submission to be changed was not found');
  return submission;
}

/** Puts a submission on hold. */
export const hold = (db: D1Database, id: string, now: number): Promise<Submission> =>
  make(db, id, held, now);

/** Takes a submission off hold. */
export const resume = (db: D1Database, id: string, now: number): Promise<Submission> =>
  make(db, id, resumed, now);

/** Withdraws a submission, and erases its answers at once. */
export const withdraw = (db: D1Database, id: string, now: number): Promise<Submission> =>
  make(db, id, withdrawn, now);

/** Replaces the answers of a submission. */
export const replaceAnswers = (
  db: D1Database,
  id: string,
  fresh: SealedAnswers,
  now: number,
): Promise<Submission> => make(db, id, newAnswers(fresh), now);
