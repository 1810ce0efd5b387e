import type { Config } from '../config.ts';
import type { Answers } from '../forms/values.ts';
import { seal } from '../seal/seal.ts';
import { hashOfAnswers, hashOfCode, receiptCode, sameHash } from './receipt-code.ts';
import { DailyCapReached, saveSubmission, type Saved } from './save.ts';
import type { Submission } from './submission.ts';
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

/**
 * What became of it: `received`, now or a moment ago; `expired`, received longer ago than its receipt is shown. Or
 * nothing was saved: `differs`, since the same page was sent before with other answers; `full`, since a day's cap is
 * reached.
 */
export type Reception =
  | { readonly outcome: 'received'; readonly saved: Saved; readonly code: string }
  | { readonly outcome: 'expired' | 'differs' | 'full' };

/** Whether a row holds just the answers of this hash. One whose answers were changed or erased since does not. */
function holds({ answersHash }: Submission, hash: Uint8Array): boolean {
  return answersHash !== null && sameHash(answersHash, hash);
}

/**
 * Seals and saves what somebody sent, once.
 *
 * @throws DatabaseUnavailable when it could not be saved.
 */
export async function receive(
  db: D1Database,
  config: Pick<Config, 'keyRing' | 'receiptKey' | 'dailyCap'>,
  { id, kind, locale, answers, decoy }: Posted,
  now: number,
): Promise<Reception> {
  const code = await receiptCode(config.receiptKey, id);
  const fresh = {
    id,
    kind,
    locale,
    receivedAt: now,
    sealed: await seal(config.keyRing, { id, kind }, answers),
    codeHash: await hashOfCode(config.receiptKey, code),
    answersHash: await hashOfAnswers(config.receiptKey, kind, answers),
    suspicion: suspicionOf(decoy, id, now),
  };
  let saved: Saved;
  try {
    saved = await saveSubmission(db, fresh, config.dailyCap);
  } catch (error) {
    if (error instanceof DailyCapReached) return { outcome: 'full' };
    throw error;
  }
  const { submission } = saved;
  if (!holds(submission, fresh.answersHash)) return { outcome: 'differs' };
  if (now - submission.receivedAt > receiptLifetime) return { outcome: 'expired' };
  return { outcome: 'received', saved, code };
}
