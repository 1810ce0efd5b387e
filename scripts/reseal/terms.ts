import type { KeyRing } from '../../worker/seal/key-ring.ts';
import { findableBy } from '../../worker/submissions/seal-answers.ts';
import type { Term } from '../../worker/submissions/terms.ts';
import type { Execute } from '../database/d1.ts';
import { calls } from './calls.ts';
import { openRow } from './open-row.ts';
import { toSubmission, type SealedSubmission } from './rows.ts';
import { quoted, whole } from './sql.ts';

/** How many rows are read at a time. */
const batchSize = 50;

/** A submission that is found by no term of the newest key. */
interface Unfound extends SealedSubmission {
  /** Counts its changes: terms of answers that were changed or erased since are not written. */
  readonly version: number;
}

/** How many submissions have terms of each key. */
export async function rowsByTermsKey(execute: Execute): Promise<ReadonlyMap<string, number>> {
  const [rows = []] = await execute(
    'SELECT terms_key, count(*) AS count FROM submissions WHERE sealed IS NOT NULL AND terms_key IS NOT NULL GROUP BY terms_key',
  );
  return new Map(rows.map(({ terms_key: key, count }) => [String(key), Number(count)]));
}

/** The next submissions without terms of this key, in the order of their ids. */
async function withoutTermsOf(
  execute: Execute,
  key: string,
  after: string | undefined,
): Promise<Unfound[]> {
  const from = after === undefined ? '' : ` AND id > ${quoted(after, 'id')}`;
  const [rows = []] = await execute(
    `SELECT id, kind, key_id, hex(sealed) AS sealed, version FROM submissions
     WHERE sealed IS NOT NULL AND terms_key IS NOT ${quoted(key, 'key')}${from} ORDER BY id LIMIT ${batchSize}`,
  );
  return rows.map((row) => ({ ...toSubmission(row), version: Number(row['version']) }));
}

/** Puts terms in the place of those that were there. Which key they are of is said last, so that a run that stops is made up for. */
function replace({ id, version }: Unfound, terms: readonly Term[], key: string): string {
  const row = quoted(id, 'id');
  const unchanged = `id = ${row} AND version = ${whole(version)} AND sealed IS NOT NULL`;
  const still = `EXISTS (SELECT 1 FROM submissions WHERE ${unchanged})`;
  const values = terms.map((term) => `(${quoted(term, 'term')})`).join(', ');
  return [
    `DELETE FROM terms WHERE submission_id = ${row} AND ${still}`,
    ...(terms.length > 0
      ? [
          `INSERT INTO terms (hash, submission_id) SELECT column1, ${row} FROM (VALUES ${values}) WHERE ${still} ON CONFLICT DO NOTHING`,
        ]
      : []),
    `UPDATE submissions SET terms_key = ${quoted(key, 'key')} WHERE ${unchanged} RETURNING id`,
  ].join(';\n');
}

/**
 * Makes the terms of all submissions that have none of the newest key: those that were there before there were terms, and those of an
 * older key. What does not open has none made.
 */
export async function makeTerms(
  execute: Execute,
  ring: KeyRing,
  tell: (line: string) => void,
): Promise<{ made: number; changedMeanwhile: number }> {
  let made = 0;
  let changedMeanwhile = 0;
  for (let after: string | undefined; ;) {
    const rows = await withoutTermsOf(execute, ring.newest, after);
    const all = [];
    for (const row of rows) {
      const answers = await openRow(ring, row);
      if (!answers) continue;
      const terms = await findableBy(ring, row, answers);
      all.push({ sql: replace(row, terms, ring.newest) });
    }
    for (const call of calls(all)) {
      const written = (await execute(call.map(({ sql }) => sql).join(';\n'))).flat().length;
      made += written;
      changedMeanwhile += call.length - written;
    }
    if (rows.length > 0) tell(`terms of ${made} submissions made`);
    if (rows.length < batchSize) return { made, changedMeanwhile };
    after = rows.at(-1)?.id;
  }
}
