import type { Config } from '../config.ts';
import type { Answers } from '../forms/values.ts';
import { open, seal } from '../seal/seal.ts';
import { hashOfCode, receiptCode } from './receipt-code.ts';
import { saveSubmission } from './save.ts';
import type { Submission } from './submission.ts';

/** How long after it was received a repeated post still gets the receipt with its code, in milliseconds. */
export const receiptLifetime = 30 * 60_000;

/** What somebody sent, checked. */
export interface Posted {
  /** The id that the form page was handed out with. */
  readonly id: string;
  readonly kind: string;
  readonly locale: string;
  readonly answers: Answers;
}

/**
 * What became of it: `received`, now or a moment ago; `expired`, received longer ago than its receipt is shown; or
 * `differs`, since the same page was sent before with other answers, and nothing was saved.
 */
export type Reception =
  | { readonly outcome: 'received'; readonly submission: Submission; readonly code: string }
  | { readonly outcome: 'expired' | 'differs' };

/** Whether a row holds just these answers. One whose answers were erased does not. */
async function holds(
  { sealed, ...row }: Submission,
  answers: Answers,
  { keyRing }: Pick<Config, 'keyRing'>,
): Promise<boolean> {
  if (!sealed) return false;
  return JSON.stringify(await open(keyRing, row, sealed)) === JSON.stringify(answers);
}

/**
 * Seals and saves what somebody sent, once.
 *
 * @throws DatabaseUnavailable when it could not be saved.
 */
export async function receive(
  db: D1Database,
  keys: Pick<Config, 'keyRing' | 'receiptKey'>,
  { id, kind, locale, answers }: Posted,
  now: number,
): Promise<Reception> {
  const code = await receiptCode(keys.receiptKey, id);
  const submission = await saveSubmission(db, {
    id,
    kind,
    locale,
    receivedAt: now,
    sealed: await seal(keys.keyRing, { id, kind }, answers),
    codeHash: await hashOfCode(keys.receiptKey, code),
  });
  if (!(await holds(submission, answers, keys))) return { outcome: 'differs' };
  if (now - submission.receivedAt > receiptLifetime) return { outcome: 'expired' };
  return { outcome: 'received', submission, code };
}
