import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { open } from '../../worker/seal/seal.ts';
import type { Execute } from '../../scripts/database/d1.ts';
import type { Sending } from './sender.ts';

/** What the database holds in the end, held against what people were told. */
export interface Comparison {
  readonly rows: number;
  /** Acknowledged references without their row. */
  readonly missing: number;
  /** Rows, first events or references beyond one for each person. */
  readonly doubled: number;
  /** Rows that do not open to the words that were sent. */
  readonly altered: number;
  /** Rows taken for a program's. */
  readonly setApart: number;
  /**
   * Mails of which the Worker recorded that they were accepted. The local simulation's own copies are no measure: it
   * writes them after it has accepted the mail, and a kill comes between.
   */
  readonly mails: number;
  /** Rows of which the coordinator was never told. */
  readonly untold: number;
}

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly key_id: string;
  readonly sealed: string;
  readonly suspicion: string | null;
  readonly received: number;
  readonly notified: number;
}

const everyRow = `SELECT id, reference, kind, key_id, hex(sealed) AS sealed, suspicion,
  (SELECT count(*) FROM events WHERE submission_id = submissions.id AND kind = 'received') AS received,
  (SELECT count(*) FROM events WHERE submission_id = submissions.id AND kind = 'notified') AS notified
  FROM submissions`;

export async function compare(
  sendings: readonly Sending[],
  execute: Execute,
  sealKeys: string,
): Promise<Comparison> {
  const [results = []] = await execute(everyRow);
  const rows = results as unknown as readonly Row[];
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  const ring = await readKeyRing(sealKeys);
  let missing = 0;
  let altered = 0;
  let doubled = Math.max(0, rows.length - sendings.length);
  for (const { id, answers, references } of sendings) {
    doubled += references.size - 1;
    for (const reference of references) {
      const row = byReference.get(reference);
      if (row?.id !== id) {
        missing += 1;
        continue;
      }
      doubled += Math.abs(row.received - 1);
      const bytes = Uint8Array.from(Buffer.from(row.sealed, 'hex'));
      const opened = await open(ring, row, { keyId: row.key_id, bytes });
      if (asText(opened) !== asText(answers)) altered += 1;
    }
  }
  const setApart = rows.filter(({ suspicion }) => suspicion !== null).length;
  const mails = rows.reduce((sum, { notified }) => sum + notified, 0);
  const untold = rows.filter(({ notified }) => notified === 0).length;
  return { rows: rows.length, missing, doubled, altered, setApart, mails, untold };
}

/** The same text for the same answers, in whatever order they come. */
function asText(answers: object): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => a.localeCompare(b)));
}
