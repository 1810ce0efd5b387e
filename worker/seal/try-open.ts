import type { Answers } from '../forms/values.ts';
import { log } from '../log.ts';
import type { KeyRing } from './key-ring.ts';
import { open, type Sealed, type SealedRow } from './seal.ts';

/** What became of a seal: what it held; nothing, since it was erased; or it does not open, and by which key it should. */
export type Opened =
  | { readonly state: 'opened'; readonly answers: Answers }
  | { readonly state: 'erased' }
  | { readonly state: 'unreadable'; readonly keyId: string };

/**
 * Opens a seal where one that does not open must not hide the rows beside it. Whatever keeps it closed (a key that is
 * missing or another, changed bytes) is logged by its code.
 */
export async function tryOpen(
  ring: KeyRing,
  row: SealedRow,
  sealed: Sealed | null,
): Promise<Opened> {
  if (!sealed) return { state: 'erased' };
  const { keyId } = sealed;
  try {
    return { state: 'opened', answers: await open(ring, row, sealed) };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    const code = ring.keys.has(keyId) ? name : 'no-key';
    log('unreadable', { id: row.id, kind: row.kind, key: keyId, code });
    return { state: 'unreadable', keyId };
  }
}
