import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The key of the tests' own RECEIPT_KEY (test/secrets.ts). */
const key = new Uint8Array(32).fill(2);

/** The id with the mark that the service gives to what is before it; worked out apart from the service's own code. */
export function marked(id: string): string {
  const before = id.slice(0, 24);
  const mark = hmac(sha256, key, utf8ToBytes(JSON.stringify(['page', before])));
  return before + bytesToHex(mark.slice(0, 6));
}

/** An id of a page that was handed out at a time; another for each number up to 16 million. */
export function idHandedOut(time: number, number: number): string {
  const hex = time.toString(16).padStart(12, '0');
  const digits = number.toString(16).padStart(6, '0');
  return marked(
    `${hex.slice(0, 8)}-${hex.slice(8)}-7${digits.slice(0, 3)}-8${digits.slice(3)}-000000000000`,
  );
}

/** The number that such an id was made with. */
export const numberOf = (id: string): number =>
  Number.parseInt(id.slice(15, 18) + id.slice(20, 23), 16);
