import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from '../submissions/submission.ts';

/** A submission as the desk knows it: also what the office does with it. */
export interface DeskSubmission extends Submission {
  readonly suspicion: string | null;
  readonly closedAt: number | null;
  readonly spamAt: number | null;
  readonly retainedAt: number | null;
  readonly erasedAt: number | null;
  readonly purgedAt: number | null;
  /** Counts its changes: what a page shows of an older version is stale. */
  readonly version: number;
}

/** The columns that `toDeskSubmission` reads. */
export const deskColumns = `${submissionColumns}, suspicion, closed_at, spam_at, retained_at, erased_at, purged_at, version`;

export interface DeskRow extends SubmissionRow {
  readonly suspicion: string | null;
  readonly closed_at: number | null;
  readonly spam_at: number | null;
  readonly retained_at: number | null;
  readonly erased_at: number | null;
  readonly purged_at: number | null;
  readonly version: number;
}

export function toDeskSubmission(row: DeskRow): DeskSubmission {
  return {
    ...toSubmission(row),
    suspicion: row.suspicion,
    closedAt: row.closed_at,
    spamAt: row.spam_at,
    retainedAt: row.retained_at,
    erasedAt: row.erased_at,
    purgedAt: row.purged_at,
    version: row.version,
  };
}

/** The submission with this reference, or undefined when nobody has it. */
export async function findForDesk(
  db: D1Database,
  reference: string,
): Promise<DeskSubmission | undefined> {
  const row = await db
    .prepare(`SELECT ${deskColumns} FROM submissions WHERE reference = ?`)
    .bind(reference)
    .first<DeskRow>();
  return row ? toDeskSubmission(row) : undefined;
}
