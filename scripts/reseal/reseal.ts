import type { Answers } from '../../worker/forms/values.ts';
import type { KeyRing } from '../../worker/seal/key-ring.ts';
import { open } from '../../worker/seal/seal.ts';
import { sealAnswers } from '../../worker/submissions/seal-answers.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Execute } from '../database/d1.ts';
import { batches, keysInUse, updateOf, write, type SealedSubmission } from './rows.ts';

export interface Outcome {
  /** Rows that were put under the newest key now, with the terms by which the desk finds them. */
  readonly resealed: number;
  /** Rows that somebody changed or erased between reading and writing. */
  readonly changedMeanwhile: number;
  /** Rows under the newest key that were opened in the end. */
  readonly verified: number;
  /** Ids of rows that the key they name does not open. */
  readonly unopened: readonly string[];
  /** Older keys of the ring that seal nothing any more. */
  readonly free: readonly string[];
  /** Older keys that still seal something. */
  readonly inUse: readonly string[];
}

/**
 * Puts the answers that older keys seal under the newest one, and the terms by which the desk finds them, also where there are
 * none yet; then opens every row under the newest.
 *
 * Each row says which keys it is of only once all of it is changed, and the rows that are left are those that name another. So it
 * can be stopped at any moment and run again.
 *
 * @throws Refusal when rows name a key that the ring lacks, or the newest is not the Worker's: nothing is written then.
 */
export async function reseal(
  execute: Execute,
  ring: KeyRing,
  tell: (line: string) => void,
): Promise<Outcome> {
  refuseMissingKeys(await keysInUse(execute), ring);
  await refuseWrongNewest(execute, ring);
  const unopened = new Set<string>();
  let [resealed, changedMeanwhile, verified] = [0, 0, 0];
  for await (const rows of batches(execute, 'not wholly of', ring.newest)) {
    const updates: string[] = [];
    for (const row of rows) {
      const update = await sealedAgain(ring, row);
      if (update === undefined) unopened.add(row.id);
      else updates.push(update);
    }
    const written = await write(execute, updates);
    resealed += written;
    changedMeanwhile += updates.length - written;
    tell(`${resealed} rows are under ${ring.newest} now`);
  }
  for await (const rows of batches(execute, 'of', ring.newest)) {
    for (const row of rows) {
      if ((await openRow(ring, row)) === undefined) unopened.add(row.id);
      else verified += 1;
    }
  }
  const after = await keysInUse(execute);
  refuseMissingKeys(after, ring);
  const older = [...ring.keys.keys()].filter((key) => key !== ring.newest);
  return {
    ...{ resealed, changedMeanwhile, verified, unopened: [...unopened] },
    free: older.filter((key) => !after.has(key)),
    inUse: older.filter((key) => after.has(key)),
  };
}

function refuseMissingKeys(counts: ReadonlyMap<string, number>, { keys }: KeyRing): void {
  const missing = [...counts].filter(([key, count]) => count > 0 && !keys.has(key));
  if (missing.length === 0) return;
  const named = missing.map(([key, count]) => `${key} (${count} rows)`).join(', ');
  throw new Refusal(
    `SEAL_KEYS lacks a key that still seals rows: ${named}. Put it back before the newest, then run the same command again.`,
  );
}

/** What the Worker sealed under the newest key has to open here, or this would seal under a key that the Worker lacks. */
async function refuseWrongNewest(execute: Execute, ring: KeyRing): Promise<void> {
  const first = await batches(execute, 'of', ring.newest).next();
  for (const row of first.done === true ? [] : first.value) {
    if ((await openRow(ring, row)) !== undefined) continue;
    throw new Refusal(
      `${ring.newest} in SEAL_KEYS does not open what the Worker sealed under that name (row ${row.id}), so nothing was written: set SEAL_KEYS to just what the Worker has, then run the same command again.`,
    );
  }
}

/** Opens a row, seals it again, opens that and compares. @returns what writes it, or undefined where its key does not open it. */
async function sealedAgain(ring: KeyRing, row: SealedSubmission): Promise<string | undefined> {
  const answers = await openRow(ring, row);
  if (answers === undefined) return undefined;
  const fresh = await sealAnswers(ring, row, answers);
  const again = await openRow(ring, { ...row, sealed: fresh.sealed });
  if (JSON.stringify(again) !== JSON.stringify(answers))
    throw new Error('a new seal did not open to the same answers; it was not written');
  return updateOf(row, fresh);
}

/** The answers of a row, or undefined where its key does not open it. */
async function openRow(ring: KeyRing, row: SealedSubmission): Promise<Answers | undefined> {
  try {
    return await open(ring, row, row.sealed);
  } catch (error) {
    // What AES-GCM says of a wrong key, and of a value that was changed. Anything else is a fault.
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}
