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

/** Why nothing was saved: an earlier row has this id or this reference; undefined where neither is so. */
async function findEarlier(
  reference: string,
  db: D1Database,
  id: string,
): Promise<{ row: SubmissionRow | undefined; taken: boolean }> {
  const { results } = await withAttempts(() =>
    db
      .prepare(`SELECT ${submissionColumns} FROM submissions WHERE id = ?1 OR reference = ?2`)
      .bind(id, reference)
      .all<SubmissionRow>(),
  );
  return { row: results.find((row) => row.id === id), taken: results.length > 0 };
}

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
  const [written] = await withAttempts(() =>
    db.batch<SubmissionRow>([
      db
        .prepare(
          `INSERT INTO submissions
             (id, reference, kind, locale, received_at, key_id, sealed, code_hash, answers_hash, suspicion,
              notice_owed_at, notice_due_at, notified_at)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, this.suspicion, ?5, ?5, iif(this.suspicion = 'check', ?5, NULL)
           FROM (SELECT coalesce(?10, iif(
             (SELECT count(*) FROM submissions WHERE answers_hash = ?9 AND received_at > ?11) >= ?12,
             'repeat', NULL)) AS suspicion) AS this
           WHERE (SELECT count(*) FROM submissions AS earlier
             WHERE earlier.received_at > ?11
               AND (earlier.suspicion IS NULL) = (this.suspicion IS NULL)) < ?13
           ON CONFLICT DO NOTHING
           RETURNING ${submissionColumns}`,
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
    ]),
  );
  const row = written?.results[0];
  // Only where nothing was written is there a second question: nearly every post needs one round trip.
  return row ? { row, taken: false } : findEarlier(reference, db, id);
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
