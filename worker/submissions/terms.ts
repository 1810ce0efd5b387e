import type { ChainedEvent } from '../events/event.ts';
import { withEvent } from '../events/record.ts';
import type { Sought } from '../forms/sought.ts';
import { toHex } from '../hex.ts';
import type { KeyRing } from '../seal/key-ring.ts';
import { keyedHash } from './keyed-hash.ts';

/** What is kept of something that can be searched for: 64 bits of a keyed hash, in hexadecimal. */
export type Term = string;

const bytesKept = 8;

/**
 * The term of something that is sought. It tells equal from not equal, and without the key nobody can make or try one out: a
 * survivor’s name is no term of the other person’s.
 */
export async function termOf(termKey: CryptoKey, { as, text }: Sought): Promise<Term> {
  const bytes = await keyedHash(termKey, 'term', JSON.stringify([as, text]));
  return toHex(bytes.slice(0, bytesKept));
}

/** The terms of all that is sought, each once. */
export async function termsOf(
  termKey: CryptoKey,
  sought: readonly Sought[],
): Promise<readonly Term[]> {
  return [...new Set(await Promise.all(sought.map((each) => termOf(termKey, each))))];
}

/**
 * What is sought by each of its terms, under every key of the ring: while a key is changed, some terms are of the older one.
 */
export async function termsUnderEachKey<T extends Sought>(
  { termKeys }: KeyRing,
  sought: readonly T[],
): Promise<ReadonlyMap<Term, T>> {
  const terms = [...termKeys.values()].flatMap((termKey) =>
    sought.map(async (each) => [await termOf(termKey, each), each] as const),
  );
  return new Map(await Promise.all(terms));
}

type Written = Pick<ChainedEvent, 'submissionId' | 'hash'>;

/** The statement that writes the terms of a submission, if the event that they come with was written. */
export function insertTerms(
  db: D1Database,
  { submissionId, hash }: Written,
  terms: readonly Term[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO terms (hash, submission_id) SELECT value, submissions.id FROM submissions, json_each(?2)
       WHERE submissions.id = ?1 AND ${withEvent('?3')} ON CONFLICT DO NOTHING`,
    )
    .bind(submissionId, JSON.stringify(terms), hash);
}

/** The statement that takes them away, under the same condition. */
export function takeTermsAway(
  db: D1Database,
  { submissionId, hash }: Written,
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM terms WHERE submission_id = ?1
       AND EXISTS (SELECT 1 FROM events WHERE submission_id = ?1 AND hash = ?2)`,
    )
    .bind(submissionId, hash);
}
