import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sameInEveryLanguage } from './schemas.ts';

/** Fields that are no words, or that each language has for itself: a change in them outdates no translation. */
const wordless = new Set([...sameInEveryLanguage, 'reviewed', 'follows', 'nameLang']);

export const isWordless = (field: string): boolean => wordless.has(field);

/** The version of a text: eight letters that change when a word does. Spaces and line breaks make no difference. */
export function versionOfText(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const hash = bytesToHex(sha256(utf8ToBytes(words))).slice(0, 8);
  // Letters alone: YAML would take some of the others for a number.
  return hash.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

/** The version of an entry's words: of its fields, in the order of its file, and its text. */
export function versionOfEntry(fields: unknown, body: string): string {
  const words = JSON.stringify(fields, (name, value: unknown) =>
    isWordless(name) ? undefined : value,
  );
  return versionOfText(`${words}\n${body}`);
}
