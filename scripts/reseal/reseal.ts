import type { KeyRing } from '../../worker/seal/key-ring.ts';
import { seal } from '../../worker/seal/seal.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Execute } from '../database/d1.ts';
import { calls } from './calls.ts';
import { openRow } from './open-row.ts';
import {
  replaceSeals,
  rowsByKey,
  rowsOfKey,
  updateOf,
  type Resealed,
  type SealedSubmission,
} from './rows.ts';
import { makeTerms, rowsByTermsKey } from './terms.ts';

/** How many rows are read at a time. */
const batchSize = 50;

export interface Outcome {
  /** Rows that were put under the newest key now. */
  readonly resealed: number;
  /** Submissions whose terms, by which the desk finds them, were made under the newest key now. */
  readonly termsMade: number;
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
 * Puts the answers that older keys seal under the newest one, makes the terms by which the desk finds them where they are of an older
 * key or there are none, then opens every row under the newest.
 *
 * Each row is one change that either happened or did not, and the rows that are left are those that name
 * an older key. So it can be stopped at any moment and run again.
 *
 * @throws Refusal when rows name a key that the ring lacks, or the newest is not the Worker's: nothing is written then.
 */
export async function reseal(
  execute: Execute,
  ring: KeyRing,
  tell: (line: string) => void,
): Promise<Outcome> {
  const before = await rowsByKey(execute);
  refuseMissingKeys(before, ring);
  await refuseWrongNewest(execute, ring);
  const unopened: string[] = [];
  let resealed = 0;
  let changedMeanwhile = 0;
  for (const key of ring.keys.keys()) {
    const count = before.get(key) ?? 0;
    if (key === ring.newest || count === 0) continue;
    for await (const rows of batches(execute, key)) {
      const { fresh, failed } = await sealAnew(ring, rows);
      unopened.push(...failed);
      for (const call of calls(fresh)) {
        const written = await replaceSeals(execute, call);
        resealed += written.size;
        changedMeanwhile += call.length - written.size;
      }
      tell(`${resealed + changedMeanwhile} rows done, the last batch of ${count} under ${key}`);
    }
  }
  const terms = await makeTerms(execute, ring, tell);
  changedMeanwhile += terms.changedMeanwhile;
  const verified = await verify(execute, ring, unopened);
  const after = await rowsByKey(execute);
  refuseMissingKeys(after, ring);
  const ofTerms = await rowsByTermsKey(execute);
  const older = [...ring.keys.keys()].filter((key) => key !== ring.newest);
  const inUse = older.filter((key) => after.has(key) || ofTerms.has(key));
  return {
    ...{ resealed, termsMade: terms.made, changedMeanwhile, verified, unopened, inUse },
    free: older.filter((key) => !inUse.includes(key)),
  };
}

function refuseMissingKeys(counts: ReadonlyMap<string, number>, { keys }: KeyRing): void {
  const missing = [...counts].filter(([key]) => !keys.has(key));
  if (missing.length === 0) return;
  const named = missing.map(([key, count]) => `${key} (${count} rows)`).join(', ');
  throw new Refusal(
    `SEAL_KEYS lacks a key that still seals rows: ${named}. Put it back before the newest, then run the same command again.`,
  );
}

/** What the Worker sealed under the newest key has to open here, or this would seal under a key that the Worker lacks. */
async function refuseWrongNewest(execute: Execute, ring: KeyRing): Promise<void> {
  const rows = await rowsOfKey(execute, ring.newest, { after: undefined, limit: batchSize });
  for (const row of rows) {
    if ((await openedText(ring, row)) !== undefined) continue;
    throw new Refusal(
      `${ring.newest} in SEAL_KEYS does not open what the Worker sealed under that name (row ${row.id}), so nothing was written: set SEAL_KEYS to just what the Worker has, then run the same command again.`,
    );
  }
}

/** The rows of a key, some at a time. Each is met once, so that one that can't be worked on holds up none. */
async function* batches(execute: Execute, key: string): AsyncGenerator<SealedSubmission[]> {
  for (let after: string | undefined; ;) {
    const rows = await rowsOfKey(execute, key, { after, limit: batchSize });
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    after = rows.at(-1)?.id;
  }
}

/** Opens each row, seals it again, opens that and compares, all before anything is written. */
async function sealAnew(
  ring: KeyRing,
  rows: readonly SealedSubmission[],
): Promise<{ fresh: Resealed[]; failed: string[] }> {
  const fresh: Resealed[] = [];
  const failed: string[] = [];
  for (const row of rows) {
    const answers = await openRow(ring, row);
    if (answers === undefined) {
      failed.push(row.id);
      continue;
    }
    const sealed = await seal(ring, row, answers);
    if ((await openedText(ring, { ...row, sealed })) !== JSON.stringify(answers)) {
      throw new Error('a new seal did not open to the same answers; it was not written');
    }
    fresh.push({ row, sql: updateOf(row, sealed) });
  }
  return { fresh, failed };
}

/** The answers of a row as one text, or undefined where its key does not open it. */
async function openedText(ring: KeyRing, row: SealedSubmission): Promise<string | undefined> {
  const answers = await openRow(ring, row);
  return answers && JSON.stringify(answers);
}

/** Opens every row under the newest key as the database holds it now. Those that do not open are added to `unopened`. */
async function verify(execute: Execute, ring: KeyRing, unopened: string[]): Promise<number> {
  let verified = 0;
  for await (const rows of batches(execute, ring.newest)) {
    for (const row of rows) {
      if ((await openedText(ring, row)) === undefined) unopened.push(row.id);
      else verified += 1;
    }
  }
  return verified;
}
