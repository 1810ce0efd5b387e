import type { Execute, Row } from '../database/d1.ts';
import type { SealedAnswers } from '../../worker/submissions/seal-answers.ts';
import type { Sealed } from '../../worker/seal/seal.ts';
import { hex, quoted, whole } from './sql.ts';

/** A row with something under seal, as much of it as re-sealing reads. */
export interface SealedSubmission {
  readonly id: string;
  readonly kind: string;
  readonly sealed: Sealed;
  /** Counts its changes; a note has none. */
  readonly version: number;
}

/** All that is under seal: answers with the key of their terms, and what members noted about them. */
const seals = `(SELECT id, kind, key_id, terms_key, sealed, version FROM submissions WHERE sealed IS NOT NULL
  UNION ALL SELECT id, 'note', key_id, key_id, sealed, 0 FROM notes)`;

/** How much SQL goes into one call: Linux takes 128 KiB in one argument, and D1 100 kB in one statement. */
const callSize = 90_000;

/** How many rows are read at a time. */
const batchSize = 50;

function toSubmission(row: Row): SealedSubmission {
  const bytes = Uint8Array.from(Buffer.from(String(row['sealed']), 'hex'));
  return {
    ...{ id: String(row['id']), kind: String(row['kind']), version: Number(row['version']) },
    sealed: { keyId: String(row['key_id']), bytes },
  };
}

/** How many rows each key seals: none, where only terms are of it. What was erased has neither. */
export async function keysInUse(execute: Execute): Promise<ReadonlyMap<string, number>> {
  const [rows = []] = await execute(
    `SELECT name, sum(is_seal) AS count FROM (
       SELECT key_id AS name, 1 AS is_seal FROM ${seals} UNION ALL SELECT terms_key, 0 FROM ${seals}
     ) WHERE name IS NOT NULL GROUP BY name`,
  );
  return new Map(rows.map(({ name, count }) => [String(name), Number(count)]));
}

/** The rows of a key, or those of which seal or terms are of another, some at a time: each is met once, in the order of the ids. */
export async function* batches(
  execute: Execute,
  which: 'of' | 'not wholly of',
  key: string,
): AsyncGenerator<SealedSubmission[]> {
  const named = quoted(key, 'key');
  const holds =
    which === 'of' ? `key_id = ${named}` : `(key_id IS NOT ${named} OR terms_key IS NOT ${named})`;
  for (let after = ''; ;) {
    const [rows = []] = await execute(
      `SELECT id, kind, key_id, hex(sealed) AS sealed, version FROM ${seals} WHERE ${holds}${after} ORDER BY id LIMIT ${batchSize}`,
    );
    if (rows.length > 0) yield rows.map(toSubmission);
    if (rows.length < batchSize) return;
    after = ` AND id > ${quoted(String(rows.at(-1)?.['id']), 'id')}`;
  }
}

/**
 * Puts a new seal in the place of the one that was read, and terms in the place of those that were there. A row that was changed
 * or erased since then is left alone: what the person did wins. Seal and keys come last, so that a run that stops is made up for.
 */
export function updateOf(
  { id, kind, version, sealed: read }: SealedSubmission,
  { sealed, terms }: SealedAnswers,
): string {
  const [row, key] = [quoted(id, 'id'), quoted(sealed.keyId, 'key')];
  const isSame = `id = ${row} AND key_id = ${quoted(read.keyId, 'key')} AND sealed = ${hex(read.bytes)} RETURNING id`;
  if (kind === 'note')
    return `UPDATE notes SET key_id = ${key}, sealed = ${hex(sealed.bytes)} WHERE ${isSame}`;
  const still = `EXISTS (SELECT 1 FROM submissions WHERE id = ${row} AND version = ${whole(version)} AND sealed IS NOT NULL)`;
  const values = terms.map((term) => `(${quoted(term, 'term')})`).join(', ');
  return [
    `DELETE FROM terms WHERE submission_id = ${row} AND ${still}`,
    ...(terms.length > 0
      ? [
          `INSERT INTO terms (hash, submission_id) SELECT column1, ${row} FROM (VALUES ${values}) WHERE ${still} ON CONFLICT DO NOTHING`,
        ]
      : []),
    `UPDATE submissions SET terms_key = ${key}, key_id = ${key}, sealed = ${hex(sealed.bytes)} WHERE version = ${whole(version)} AND ${isSame}`,
  ].join(';\n');
}

/** Writes changes, as many in one call as it takes. @returns how many rows were written. */
export async function write(execute: Execute, updates: readonly string[]): Promise<number> {
  const calls: string[] = [];
  for (const sql of updates) {
    const last = calls.at(-1);
    if (last !== undefined && last.length + sql.length < callSize)
      calls[calls.length - 1] = `${last};\n${sql}`;
    else calls.push(sql);
  }
  let written = 0;
  for (const call of calls) written += (await execute(call)).flat().length;
  return written;
}
