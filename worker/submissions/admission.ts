import { once, withAttempts } from '../database/attempts.ts';
import { countTry, forgetTries } from './code-tries.ts';
import { hashOfCode, readCode, sameHash } from './receipt-code.ts';
import { readReference } from './reference.ts';
import { findByReference, findCodeHash, type Submission } from './submission.ts';

/** What a person types to come back to what they sent. */
export interface Credentials {
  readonly reference: string;
  readonly code: string;
}

export type Admission =
  | { readonly outcome: 'admitted'; readonly submission: Submission }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'locked' };

/**
 * Looks whether a reference and a code belong together. Nothing else of the row is read before they do. A reference that nobody has is answered, counted and locked
 * just as one with a wrong code.
 *
 * @throws DatabaseUnavailable when it could not be looked at.
 */
export async function admit(
  db: D1Database,
  receiptKey: CryptoKey,
  typed: Credentials,
  now: number,
): Promise<Admission> {
  const reference = readReference(typed.reference);
  if (reference === undefined) return { outcome: 'refused' };
  const hash = await hashOfCode(receiptKey, readCode(typed.code) ?? '');
  // What is far away is asked together: whether the try may be looked at decides all the same, before anything is compared.
  const [mayBeLookedAt, codeHash] = await Promise.all([
    withAttempts(() => countTry(db, reference, hash, now), once),
    withAttempts(() => findCodeHash(db, reference)),
  ]);
  if (!mayBeLookedAt) return { outcome: 'locked' };
  if (!codeHash || !sameHash(hash, codeHash)) return { outcome: 'refused' };
  const [submission] = await Promise.all([
    withAttempts(() => findByReference(db, reference)),
    withAttempts(() => forgetTries(db, reference)),
  ]);
  return submission ? { outcome: 'admitted', submission } : { outcome: 'refused' };
}
