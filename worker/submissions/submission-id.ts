import { v7, validate, version } from 'uuid';
import { toHex } from '../hex.ts';
import { keyedHash } from './keyed-hash.ts';

/**
 * The id of a submission is handed out with its form page, and names its row: sending twice is one row.
 *
 * It is a UUID of version 7 (RFC 9562, 5.7), and holds the time of handing out, so that an odd pace shows without a session or
 * anything kept. Its last 48 bits are a keyed mark of all before them: nobody makes up an id, its time, or another's.
 */
const unmarked = 24;

/** The mark that belongs to an id, by the part before it. */
async function markOf(key: CryptoKey, id: string): Promise<string> {
  return toHex((await keyedHash(key, 'page', id.slice(0, unmarked))).slice(0, 6));
}

/**
 * A new id.
 *
 * @param now milliseconds since 1970.
 * @param key the one that makes receipt codes.
 */
export async function newSubmissionId(now: number, key: CryptoKey): Promise<string> {
  const id = v7({ msecs: now, random: crypto.getRandomValues(new Uint8Array(16)) });
  return id.slice(0, unmarked) + (await markOf(key, id));
}

/** Whether this can be an id of ours. */
export function isSubmissionId(text: string): boolean {
  return validate(text) && version(text) === 7 && text === text.toLowerCase();
}

/**
 * When the page with this id was handed out, in milliseconds since 1970; undefined where nobody handed it out, so that what it
 * says of its time was made up.
 */
export async function handedOutAt(id: string, key: CryptoKey): Promise<number | undefined> {
  if (id.slice(unmarked) !== (await markOf(key, id))) return undefined;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
