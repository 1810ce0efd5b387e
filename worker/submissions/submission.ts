import type { State } from './states.ts';
import type { Sealed } from '../seal/seal.ts';
import type { Arrival } from './arrival.ts';
import type { ToldChange } from './told.ts';

/** One row of `submissions`, as the code knows it. Times are milliseconds since 1970. */
export interface Submission {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly locale: string;
  readonly receivedAt: number;
  /** Null once the answers were erased. */
  readonly sealed: Sealed | null;
  /** Null once the answers were changed or erased. */
  readonly answersHash: Uint8Array | null;
  readonly codeHash: Uint8Array;
  readonly openedAt: number | null;
  readonly changedAt: number | null;
  readonly heldAt: number | null;
  readonly withdrawnAt: number | null;
  /** Where it stands, from the columns that say so; it does not tell the person's hold from the office's. */
  readonly state: State;
  readonly officeHeldAt: number | null;
  readonly arrivedBy: Arrival;
  /** What the person last did with it, where they told the office by telephone; null where they did it themselves. */
  readonly told: { readonly change: ToldChange; readonly at: number } | null;
}

/** The columns that `toSubmission` reads. */
export const submissionColumns =
  'id, reference, kind, locale, received_at, key_id, sealed, answers_hash, code_hash, opened_at, changed_at, held_at, withdrawn_at, state, office_held_at, arrived_by, told_change, told_at';

/** D1 gives a BLOB as an array of numbers. */
type Blob = readonly number[];

export interface SubmissionRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly locale: string;
  readonly received_at: number;
  readonly key_id: string | null;
  readonly sealed: Blob | null;
  readonly answers_hash: Blob | null;
  readonly code_hash: Blob;
  readonly opened_at: number | null;
  readonly changed_at: number | null;
  readonly held_at: number | null;
  readonly withdrawn_at: number | null;
  readonly state: State;
  readonly office_held_at: number | null;
  readonly arrived_by: Arrival;
  readonly told_change: ToldChange | null;
  readonly told_at: number | null;
}

export function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    locale: row.locale,
    receivedAt: row.received_at,
    sealed:
      row.key_id === null || row.sealed === null
        ? null
        : { keyId: row.key_id, bytes: Uint8Array.from(row.sealed) },
    answersHash: row.answers_hash === null ? null : Uint8Array.from(row.answers_hash),
    codeHash: Uint8Array.from(row.code_hash),
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    heldAt: row.held_at,
    withdrawnAt: row.withdrawn_at,
    state: row.state,
    officeHeldAt: row.office_held_at,
    arrivedBy: row.arrived_by,
    told:
      row.told_change === null || row.told_at === null
        ? null
        : { change: row.told_change, at: row.told_at },
  };
}

/** The hash of the code that belongs to a reference, or undefined when nobody has it. */
export async function findCodeHash(
  db: D1Database,
  reference: string,
): Promise<Uint8Array | undefined> {
  const hash = await db
    .prepare('SELECT code_hash FROM submissions WHERE reference = ?')
    .bind(reference)
    .first<Blob>('code_hash');
  return hash === null ? undefined : Uint8Array.from(hash);
}

/** The submission with this id, or undefined when none was saved under it. */
export async function findById(db: D1Database, id: string): Promise<Submission | undefined> {
  const row = await db
    .prepare(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`)
    .bind(id)
    .first<SubmissionRow>();
  return row ? toSubmission(row) : undefined;
}

/** The submission with this reference, or undefined when nobody has it. */
export async function findByReference(
  db: D1Database,
  reference: string,
): Promise<Submission | undefined> {
  const row = await db
    .prepare(`SELECT ${submissionColumns} FROM submissions WHERE reference = ?`)
    .bind(reference)
    .first<SubmissionRow>();
  return row ? toSubmission(row) : undefined;
}
