import type { Member } from '../../access/members.ts';
import { fromHex, toHex } from '../../hex.ts';
import type { KeyRing } from '../../seal/key-ring.ts';
import { open, seal } from '../../seal/seal.ts';

/** The most characters that are searched for: as many as an email has. */
export const searchLimit = 254;

/** How long the address of a search leads to what it found, in milliseconds: a working day. */
const lifetime = 10 * 3_600_000;

/** The words of a search belong to the member who typed them. */
const rowOf = ({ email }: Member) => ({ id: email, kind: 'search' });

/**
 * The words of a search as they stand in its address: sealed, so that neither the browser's history nor the platform's log has a name
 * in it, and the way back to what was found stays open.
 *
 * @param now in milliseconds.
 */
export async function sealSearch(
  ring: KeyRing,
  member: Member,
  words: string,
  now: number,
): Promise<string> {
  const { keyId, bytes } = await seal(ring, rowOf(member), { words, at: String(now) });
  return `${keyId}.${toHex(bytes)}`;
}

/** Reads them again. Undefined where they are another member's, too old, or no such words. */
export async function openSearch(
  ring: KeyRing,
  member: Member,
  sealed: string,
  now: number,
): Promise<string | undefined> {
  const [keyId = '', hex = ''] = sealed.split('.');
  const bytes = fromHex(hex);
  if (!bytes || !ring.keys.has(keyId)) return undefined;
  try {
    const { words, at } = await open(ring, rowOf(member), { keyId, bytes });
    return now - Number(at) <= lifetime ? String(words) : undefined;
  } catch (error) {
    // What AES-GCM says of what the key does not open.
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}
