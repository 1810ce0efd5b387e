import type { Answers } from '../forms/values.ts';
import { charactersOf, inGroups, readCharacters } from './alphabet.ts';
import { keyedHash } from './keyed-hash.ts';

/**
 * Receipt codes: the secret that lets the person who sent something come back to it.
 *
 * A code is made from the submission's id under a key of its own, so that sending twice shows the same code though
 * none is kept. What is kept is a keyed hash: whoever takes the database learns no code and can't try one out.
 * 25^12 are possible, about 56 bits, and a reference is locked after a few wrong tries.
 */
const length = 12;

/** The code that belongs to a submission. */
export async function receiptCode(key: CryptoKey, id: string): Promise<string> {
  const code = charactersOf(await keyedHash(key, 'code', id)).slice(0, length);
  // Of 32 bytes at least 21 would have to be among the 6 values in 256 that give no character.
  if (code.length < length) throw new Error('a receipt code came out too short');
  return code;
}

/** What is kept of a code. */
export function hashOfCode(key: CryptoKey, code: string): Promise<Uint8Array<ArrayBuffer>> {
  return keyedHash(key, 'hash', code);
}

/** What is kept of answers besides their seal: equal for equal answers of a form, and telling nothing without the key. */
export function hashOfAnswers(
  key: CryptoKey,
  kind: string,
  answers: Answers,
): Promise<Uint8Array<ArrayBuffer>> {
  return keyedHash(key, 'answers', JSON.stringify([kind, answers]));
}

/** Whether two hashes are the same, in a time that does not depend on where they differ. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && crypto.subtle.timingSafeEqual(one, other);
}

/** As it is shown: `K7QM-3XDP-4HWN`. */
export const showCode = inGroups;

/** Reads a code as people type it. Undefined when it can't be one. */
export function readCode(typed: string): string | undefined {
  return readCharacters(typed, length);
}

/** How many characters, the last ones, the office asks for on the telephone: the receipt says to tell nobody all of it. */
export const askedOfCode = 4;

/** Whether what somebody read out belongs to a code: its last characters, or all of it where they said more than they were asked. */
export function fitsCode(code: string, typed: string): boolean {
  const end = readCharacters(typed, askedOfCode);
  return end === undefined ? readCode(typed) === code : code.endsWith(end);
}
