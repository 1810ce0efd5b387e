import type { Answers } from '../../worker/forms/values.ts';
import type { KeyRing } from '../../worker/seal/key-ring.ts';
import { open } from '../../worker/seal/seal.ts';
import type { SealedSubmission } from './rows.ts';

/** The answers of a row, or undefined where its key does not open it. */
export async function openRow(ring: KeyRing, row: SealedSubmission): Promise<Answers | undefined> {
  try {
    return await open(ring, row, row.sealed);
  } catch (error) {
    // What AES-GCM says of a wrong key, and of a value that was changed. Anything else is a fault.
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}
