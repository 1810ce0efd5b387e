import type { ChainedEvent } from '../events/event.ts';

/**
 * The part of an UPDATE that erases the answers of a submission: nothing of them is left, nor of when to answer them, and no way
 * back. The terms by which they were found go with them, by a trigger of the database.
 */
export const eraseAnswers =
  'key_id = NULL, sealed = NULL, answers_hash = NULL, terms_key = NULL, next_on = NULL, next_at = NULL, next_why = NULL, undo = NULL';

/** The statement that erases what members noted about a submission, if the event of the erasure was written. */
export function eraseNotes(
  db: D1Database,
  { submissionId, hash }: Pick<ChainedEvent, 'submissionId' | 'hash'>,
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM notes WHERE submission_id = ?1
       AND EXISTS (SELECT 1 FROM events WHERE submission_id = ?1 AND hash = ?2)`,
    )
    .bind(submissionId, hash);
}
