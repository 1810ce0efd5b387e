import { withAttempts } from '../database/attempts.ts';
import type { Sealed } from '../seal/seal.ts';
import { newReference } from './reference.ts';
import { submissionColumns, toSubmission, type Submission, type SubmissionRow } from './submission.ts';

/** What is saved of a submission; its reference is drawn while saving. */
export interface NewSubmission {
  readonly id: string;
  readonly kind: string;
  readonly locale: string;
  readonly receivedAt: number;
  readonly sealed: Sealed;
  readonly codeHash: Uint8Array<ArrayBuffer>;
}

// One reference in six thousand million is taken by each row; three draws are generous.
const referenceDraws = 3;

/** One transaction. No row comes back when the reference was taken by another submission. */
async function saveAs(
  reference: string,
  db: D1Database,
  { id, kind, locale, receivedAt, sealed, codeHash }: NewSubmission,
): Promise<SubmissionRow | undefined> {
  const results = await withAttempts(() =>
    db.batch<SubmissionRow>([
      db
        .prepare(
          `INSERT INTO submissions (id, reference, kind, locale, received_at, key_id, sealed, code_hash, notice_due_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        )
        .bind(id, reference, kind, locale, receivedAt, sealed.keyId, sealed.bytes, codeHash, receivedAt),
      db
        .prepare(
          `INSERT INTO events (submission_id, at, kind) SELECT id, received_at, 'received' FROM submissions
           WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM events WHERE submission_id = ?1)`,
        )
        .bind(id),
      db.prepare(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`).bind(id),
    ]),
  );
  return results.at(-1)?.results[0];
}

/**
 * Saves a submission and its first event in one transaction, once: the same id again changes nothing.
 *
 * @returns the row as it stands, which is an earlier one if this id was saved before.
 * @throws DatabaseUnavailable when it could not be saved.
 */
export async function saveSubmission(db: D1Database, submission: NewSubmission): Promise<Submission> {
  for (let draw = 1; draw <= referenceDraws; draw++) {
    const row = await saveAs(newReference(), db, submission);
    if (row) return toSubmission(row);
  }
  throw new Error(`${String(referenceDraws)} references in a row were taken`);
}
