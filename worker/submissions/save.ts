import { DatabaseUnavailable, withAttempts } from '../database/attempts.ts';
import { chain } from '../events/event.ts';
import { insertEvent } from '../events/record.ts';
import { anyFault, anyNoticeDue, lease, type ClaimedNotice } from './outbox.ts';
import type { Entry } from './arrival.ts';
import { newReference } from './reference.ts';
import type { SealedAnswers } from './seal-answers.ts';
import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from './submission.ts';
import { repeatsAllowed, type Suspicion } from './suspicion.ts';
import { insertTerms } from './terms.ts';

/** What is saved of a submission; its reference is drawn while saving. */
export interface NewSubmission extends SealedAnswers {
  readonly id: string;
  readonly kind: string;
  readonly locale: string;
  readonly receivedAt: number;
  readonly codeHash: Uint8Array<ArrayBuffer>;
  /** A keyed hash of the answers, by which repeats are seen without opening any. */
  readonly answersHash: Uint8Array<ArrayBuffer>;
  readonly suspicion: Suspicion | null;
  /** Where a member entered it at the desk: it is read, nobody needs to be told of it, and no program can have sent it. */
  readonly entry?: Entry;
}

/** A submission that was saved, now or before. */
export interface Saved {
  readonly submission: Submission;
  /** Its notice, for whoever saved it to send. None where it is set apart, or was saved before. */
  readonly notice?: ClaimedNotice;
  /** Whether notices of others were due as well. */
  readonly othersDue: boolean;
}

const day = 86_400_000;

// One reference in six billion is taken by each row; three draws are generous.
const referenceDraws = 3;

/** What is read of a row that was saved: itself, and what else there is for whoever tells of it. */
const savedColumns = (now: `?${number}`): string =>
  `${submissionColumns}, suspicion IS NULL AND arrived_by = 'site' AS tells, ${anyFault} AS faulty, ${anyNoticeDue(now)} AS others_due`;

interface SavedRow extends SubmissionRow {
  readonly tells: number;
  readonly faulty: number;
  readonly others_due: number;
}

/** The claim that goes with a row, for the one who saved it. */
type Claim = Pick<ClaimedNotice, 'leaseEnd' | 'lastEvent'>;

function toSaved(row: SavedRow, claim: Claim | undefined): Saved {
  const submission = toSubmission(row);
  const othersDue = row.others_due === 1;
  if (!claim || row.tells === 0) return { submission, othersDue };
  const faulty = row.faulty === 1;
  return {
    submission,
    othersDue,
    notice: { ...claim, submission, kind: 'new', attempts: 1, faulty },
  };
}

/** Why nothing was written: a row has this id or this reference. Undefined and not taken where neither is so. */
async function findEarlier(
  reference: string,
  db: D1Database,
  { id, receivedAt }: NewSubmission,
  claim: Claim,
): Promise<{ saved: Saved | undefined; taken: boolean }> {
  const { results } = await withAttempts(() =>
    db
      .prepare(`SELECT ${savedColumns('?3')} FROM submissions WHERE id = ?1 OR reference = ?2`)
      .bind(id, reference, receivedAt)
      .all<SavedRow>(),
  );
  const row = results.find((each) => each.id === id);
  // With the reference that was drawn for it, it is no earlier row: a try that seemed to fail was committed.
  const saved = row && toSaved(row, row.reference === reference ? claim : undefined);
  return { saved, taken: results.length > 0 };
}

/**
 * One transaction. What comes after the cap of a day is set apart and not refused, so that a flood shuts nobody out; what is
 * set apart does not count, and what a member enters is never set apart. Whoever saves has the notice claimed by it: should they not come to send it, it is due when the
 * lease ends.
 *
 * @returns the row, unless the reference is taken by another submission.
 */
async function saveAs(
  reference: string,
  db: D1Database,
  submission: NewSubmission,
  dailyCap: number,
): Promise<{ saved: Saved | undefined; taken: boolean }> {
  const { id, kind, locale, receivedAt, sealed, terms, codeHash, answersHash, suspicion, entry } =
    submission;
  const received = await chain(
    {
      submissionId: id,
      at: receivedAt,
      kind: 'received',
      actor: entry?.member ?? null,
      detail: entry ? `by=${entry.by}` : null,
    },
    '',
  );
  const claim = { leaseEnd: receivedAt + lease, lastEvent: received.hash };
  const [written] = await withAttempts(() =>
    db.batch<SavedRow>([
      db
        .prepare(
          `INSERT INTO submissions
             (id, reference, kind, locale, received_at, key_id, terms_key, sealed, code_hash, answers_hash, suspicion,
              notice_owed_at, notice_due_at, notice_attempts, notified_at, arrived_by, opened_at)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, this.suspicion,
             ?5, iif(this.suspicion IS NULL, ?14, ?5), this.suspicion IS NULL AND ?15 = 'site',
             iif(this.suspicion = 'check' OR ?15 <> 'site', ?5, NULL), ?15, iif(?15 <> 'site', ?5, NULL)
           FROM (SELECT coalesce(?10, CASE
             WHEN ?15 <> 'site' THEN NULL
             WHEN (SELECT count(*) FROM submissions WHERE answers_hash = ?9 AND received_at > ?11) >= ?12 THEN 'repeat'
             WHEN (SELECT count(*) FROM submissions WHERE received_at > ?11 AND suspicion IS NULL) >= ?13 THEN 'flood'
             END) AS suspicion) AS this
           WHERE true
           ON CONFLICT DO NOTHING
           RETURNING ${savedColumns('?5')}`,
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
          receivedAt - day,
          repeatsAllowed,
          dailyCap,
          claim.leaseEnd,
          entry?.by ?? 'site',
        ),
      insertEvent(db, received, { sql: 'received_at = ?2' }),
      insertTerms(db, received, terms),
    ]),
  );
  const row = written?.results[0];
  // Only where nothing was written is there a second question: nearly every post needs one round trip.
  return row
    ? { saved: toSaved(row, claim), taken: false }
    : findEarlier(reference, db, submission, claim);
}

/**
 * Saves a submission, the terms by which it is found, its first event and the claim of its notice in one transaction, once: the
 * same id again changes nothing.
 *
 * @param dailyCap how many submissions of a day are taken before the others are set apart.
 * @returns the row as it stands, which is an earlier one if this id was saved before.
 * @throws DatabaseUnavailable when it could not be saved.
 */
export async function saveSubmission(
  db: D1Database,
  submission: NewSubmission,
  dailyCap: number,
): Promise<Saved> {
  for (let draw = 1; draw <= referenceDraws; draw++) {
    const { saved, taken } = await saveAs(newReference(), db, submission, dailyCap);
    if (saved) return saved;
    if (!taken) throw new DatabaseUnavailable('nothing was written, and nothing stands in its way');
  }
  throw new DatabaseUnavailable(`${String(referenceDraws)} references in a row were taken`);
}
