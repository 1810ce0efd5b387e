import type { Execute, Row } from '../database/d1.ts';
import type { Sealed } from '../../worker/seal/seal.ts';
import { hex, quoted } from './sql.ts';

/** A row with something under seal, as much of it as re-sealing reads. */
export interface SealedSubmission {
  readonly id: string;
  readonly kind: string;
  readonly sealed: Sealed;
}

/** All that is under seal: answers, and what members noted about them. */
const seals = `(SELECT id, kind, key_id, sealed FROM submissions WHERE sealed IS NOT NULL
  UNION ALL SELECT id, 'note', key_id, sealed FROM notes)`;

const columns = 'id, kind, key_id, hex(sealed) AS sealed';

export function toSubmission(row: Row): SealedSubmission {
  const bytes = Uint8Array.from(Buffer.from(String(row['sealed']), 'hex'));
  return {
    id: String(row['id']),
    kind: String(row['kind']),
    sealed: { keyId: String(row['key_id']), bytes },
  };
}

/** How many rows each key seals. What was erased is sealed by none. */
export async function rowsByKey(execute: Execute): Promise<ReadonlyMap<string, number>> {
  const [rows = []] = await execute(
    `SELECT key_id, count(*) AS count FROM ${seals} GROUP BY key_id`,
  );
  return new Map(rows.map(({ key_id: key, count }) => [String(key), Number(count)]));
}

/** The next rows that a key seals, in the order of their ids. */
export async function rowsOfKey(
  execute: Execute,
  key: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<SealedSubmission[]> {
  const from = after === undefined ? '' : ` AND id > ${quoted(after, 'id')}`;
  const [rows = []] = await execute(
    `SELECT ${columns} FROM ${seals} WHERE key_id = ${quoted(key, 'key')}${from} ORDER BY id LIMIT ${limit}`,
  );
  return rows.map(toSubmission);
}

/** A row as it was read, and the SQL that puts its answers under the newer key. */
export interface Resealed {
  readonly row: SealedSubmission;
  readonly sql: string;
}

/**
 * Puts each new seal in the place of the one that was read. A row that was changed or erased since then
 * is left alone: what the person did wins.
 * @returns the ids of the rows that were written.
 */
export async function replaceSeals(
  execute: Execute,
  resealed: readonly Resealed[],
): Promise<ReadonlySet<string>> {
  const results = await execute(resealed.map(({ sql }) => sql).join(';\n'));
  return new Set(results.flat().map(({ id }) => String(id)));
}

/** The new seal of a row in the place of the one that was read. */
export function updateOf({ id, kind, sealed: read }: SealedSubmission, sealed: Sealed): string {
  return `UPDATE ${kind === 'note' ? 'notes' : 'submissions'} SET key_id = ${quoted(sealed.keyId, 'key')}, sealed = ${hex(sealed.bytes)} WHERE id = ${quoted(id, 'id')} AND key_id = ${quoted(read.keyId, 'key')} AND sealed = ${hex(read.bytes)} RETURNING id`;
}
