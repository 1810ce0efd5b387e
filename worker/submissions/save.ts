import { DatabaseUnavailable, withAttempts } from '../database/attempts.ts';
import { chain } from '../events/event.ts';
import { insertEvent } from '../events/record.ts';
import type { Sealed } from '../seal/seal.ts';
import { newReference } from './reference.ts';
import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from './submission.ts';
import { repeatsAllowed, type Suspicion } from './suspicion.ts';

/** What is saved of a submission; its reference is drawn while saving. */
export interface NewSubmission {
  readonly id: string;
  readonly kind: string;
  readonly locale: string;
  readonly receivedAt: number;
  readonly sealed: Sealed;
  readonly codeHash: Uint8Array<ArrayBuffer>;
  /** A keyed hash of the answers, by which repeats are seen without opening any. */
  readonly answersHash: Uint8Array<ArrayBuffer>;
  readonly suspicion: Suspicion | null;
}

/** So many submissions were received within a day that this one was not saved. */
export class DailyCapReached extends Error {
  override readonly name = 'DailyCapReached';
}

const day = 86_400_000;

// One reference in six thousand million is taken by each row; three draws are generous.
const referenceDraws = 3;

/**
 * One transaction. What is set apart is counted apart, so that a flood of it never shuts out a person.
 *
 * @returns the row, unless too many of its sort came within a day, or the reference is taken by another submission.
 */
async function saveAs(
  reference: string,
  db: D1Database,
  { id, kind, locale, receivedAt, sealed, codeHash, answersHash, suspicion }: NewSubmission,
  dailyCap: number,
): Promise<{ row: SubmissionRow | undefined; taken: boolean }> {
  const since = receivedAt - day;
  const received = await chain(
    { submissionId: id, at: receivedAt, kind: 'received', actor: null, detail: null },
    '',
  );
  const results = await withAttempts(() =>
    db.batch<SubmissionRow & { taken: number }>([
      db
        .prepare(
          `INSERT INTO submissions
             (id, reference, kind, locale, received_at, key_id, sealed, code_hash, answers_hash, suspicion,
              notice_owed_at, notice_due_at)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, this.suspicion, ?5, ?5
           FROM (SELECT coalesce(?10, iif(
             (SELECT count(*) FROM submissions WHERE answers_hash = ?9 AND received_at > ?11) >= ?12,
             'repeat', NULL)) AS suspicion) AS this
           WHERE (SELECT count(*) FROM submissions AS earlier
             WHERE earlier.received_at > ?11
               AND (earlier.suspicion IS NULL) = (this.suspicion IS NULL)) < ?13
           ON CONFLICT DO NOTHING`,
        )
        .bind(
          id,
          reference,
          kind,
          locale,
          receivedAt,
          sealed.keyId,
          sealed.bytes,
          codeHash,
          answersHash,
          suspicion,
          since,
          repeatsAllowed,
          dailyCap,
        ),
      insertEvent(db, received, { sql: 'received_at = ?2' }),
      db.prepare(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`).bind(id),
      db.prepare('SELECT count(*) AS taken FROM submissions WHERE reference = ?').bind(reference),
    ]),
  );
  return { row: results[2]?.results[0], taken: results[3]?.results[0]?.taken === 1 };
}

/**
 * Saves a submission and its first event in one transaction, once: the same id again changes nothing.
 *
 * @param dailyCap how many submissions of a day are taken at most.
 * @returns the row as it stands, which is an earlier one if this id was saved before.
 * @throws DatabaseUnavailable when it could not be saved, DailyCapReached when there were too many.
 */
export async function saveSubmission(
  db: D1Database,
  submission: NewSubmission,
  dailyCap: number,
): Promise<Submission> {
  for (let draw = 1; draw <= referenceDraws; draw++) {
    const { row, taken } = await saveAs(newReference(), db, submission, dailyCap);
    if (row) return toSubmission(row);
    if (!taken) throw new DailyCapReached(`${String(dailyCap)} submissions within a day`);
  }
  throw new DatabaseUnavailable(`${String(referenceDraws)} references in a row were taken`);
}
