import type { Config } from '../config.ts';
import { withAttempts } from '../database/attempts.ts';
import type { Answers } from '../forms/values.ts';
import type { Entry } from './arrival.ts';
import { hashOfAnswers, hashOfCode, receiptCode, sameHash } from './receipt-code.ts';
import { sealAnswers } from './seal-answers.ts';
import { saveSubmission, type NewSubmission, type Saved } from './save.ts';
import { findById, type Submission } from './submission.ts';
import { handedOutAt } from './submission-id.ts';
import { suspicionOf } from './suspicion.ts';

/** How long after it was received a repeated post still gets the receipt with its code, in milliseconds. */
export const receiptLifetime = 30 * 60_000;

/** What somebody sent, checked. */
export interface Posted {
  /** The id that the form page was handed out with. */
  readonly id: string;
  readonly kind: string;
  readonly locale: string;
  readonly answers: Answers;
  /** What stood in the field that no person sees. */
  readonly decoy: string;
}

/** What a member entered at the desk, checked. */
export type Entered = Omit<Posted, 'decoy'> & { readonly entry: Entry };

/**
 * What became of it: `received`, now or a moment ago; `expired`, received longer ago than its receipt is shown. Or
 * nothing was saved: `differs`, since the same page was sent before with other answers.
 */
export type Reception =
  | { readonly outcome: 'received'; readonly saved: Saved; readonly code: string }
  | { readonly outcome: 'expired' | 'differs' };

/** Whether a row holds just the answers of this hash. One whose answers were changed or erased since does not. */
function holds({ answersHash }: Submission, hash: Uint8Array): boolean {
  return answersHash !== null && sameHash(answersHash, hash);
}

/** The settings by which it is saved. */
type Saving = Pick<Config, 'keyRing' | 'receiptKey' | 'dailyCap'>;

/**
 * Seals and saves what somebody sent, once.
 *
 * @throws DatabaseUnavailable when it could not be saved.
 */
export async function receive(
  db: D1Database,
  config: Saving,
  { decoy, ...posted }: Posted,
  now: number,
): Promise<Reception> {
  const suspicion = suspicionOf(decoy, await handedOutAt(posted.id, config.receiptKey), now);
  return saveOnce(db, config, { ...posted, suspicion }, now);
}

/**
 * Seals and saves what a member entered, once. It is judged by no sign of a program: they may well copy a sheet of paper in
 * seconds, or enter the same thing for several people.
 *
 * @throws DatabaseUnavailable when it could not be saved.
 */
export const enter = (
  db: D1Database,
  config: Saving,
  entered: Entered,
  now: number,
): Promise<Reception> => saveOnce(db, config, { ...entered, suspicion: null }, now);

async function saveOnce(
  db: D1Database,
  config: Saving,
  {
    answers,
    ...row
  }: Omit<Posted, 'decoy'> & Pick<NewSubmission, 'suspicion'> & { readonly entry?: Entry },
  now: number,
): Promise<Reception> {
  const code = await receiptCode(config.receiptKey, row.id);
  const fresh = {
    ...row,
    receivedAt: now,
    ...(await sealAnswers(config.keyRing, row, answers)),
    codeHash: await hashOfCode(config.receiptKey, code),
    answersHash: await hashOfAnswers(config.receiptKey, row.kind, answers),
  };
  const saved = await saveSubmission(db, fresh, config.dailyCap);
  return receptionOf(saved, fresh.answersHash, code, now);
}

function receptionOf(saved: Saved, hash: Uint8Array, code: string, now: number): Reception {
  const { submission } = saved;
  if (!holds(submission, hash)) return { outcome: 'differs' };
  if (now - submission.receivedAt > receiptLifetime) return { outcome: 'expired' };
  return { outcome: 'received', saved, code };
}

/**
 * What became of it when it was sent before; undefined where it was not. It saves nothing.
 *
 * @throws DatabaseUnavailable when it could not be looked at.
 */
export async function receivedBefore(
  db: D1Database,
  { receiptKey }: Pick<Config, 'receiptKey'>,
  { id, kind, answers }: Pick<Posted, 'id' | 'kind' | 'answers'>,
  now: number,
): Promise<Reception | undefined> {
  const submission = await withAttempts(() => findById(db, id));
  if (!submission) return undefined;
  const hash = await hashOfAnswers(receiptKey, kind, answers);
  const code = await receiptCode(receiptKey, id);
  return receptionOf({ submission, othersDue: false }, hash, code, now);
}
