import { v7, validate, version } from 'uuid';

/**
 * The id of a submission is handed out with its form page, and names its row: sending twice is one row.
 *
 * It is a UUID of version 7 (RFC 9562, 5.7): 74 bits from a cryptographic source, so that nobody finds another's, and
 * the time of handing out, so that an odd pace shows without a session or anything kept.
 */

/** A new id. `now` in milliseconds since 1970. */
export function newSubmissionId(now: number): string {
  return v7({ msecs: now, random: crypto.getRandomValues(new Uint8Array(16)) });
}

/** Whether this can be an id of ours. */
export function isSubmissionId(text: string): boolean {
  return validate(text) && version(text) === 7 && text === text.toLowerCase();
}

/** When the page with this id was handed out, in milliseconds since 1970. */
export function handedOutAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
