import {
  submissionColumns,
  toSubmission,
  type Submission,
  type SubmissionRow,
} from '../../submissions/submission.ts';
import type { NextContact, NextReason } from './next-contact.ts';
import type { Stage } from '../../submissions/states.ts';
import type { Undo } from './undo.ts';

/** A submission as the desk knows it: also what the office does with it. */
export interface DeskSubmission extends Submission {
  readonly suspicion: string | null;
  /** How far the office has come, whatever else was decided since. */
  readonly stage: Stage;
  readonly closedAt: number | null;
  readonly spamAt: number | null;
  readonly retainedAt: number | null;
  readonly erasedAt: number | null;
  readonly purgedAt: number | null;
  /** When the office wants to be in touch next; null: no next step is planned. */
  readonly next: NextContact | null;
  /** The same for submissions that a member joined, since one person sent them; null: joined with none. */
  readonly person: string | null;
  /** How it ended, by the program's own list; null while it is open, and where none was chosen. */
  readonly outcome: string | null;
  /** The mail address of the member who looks after it; null: nobody. */
  readonly assignedTo: string | null;
  /** The last action, while it can be taken back. */
  readonly undo: Undo | null;
  /** Counts its changes: what a page shows of an older version is stale. */
  readonly version: number;
}

/** The columns that `toDeskSubmission` reads. */
export const deskColumns = `${submissionColumns}, suspicion, stage, closed_at, spam_at, retained_at, erased_at, purged_at, next_on, next_at, next_why, outcome, assigned_to, undo, person, version`;

export interface DeskRow extends SubmissionRow {
  readonly suspicion: string | null;
  readonly stage: Stage;
  readonly closed_at: number | null;
  readonly spam_at: number | null;
  readonly retained_at: number | null;
  readonly erased_at: number | null;
  readonly purged_at: number | null;
  readonly next_on: string | null;
  readonly next_at: string | null;
  readonly next_why: NextReason | null;
  readonly person: string | null;
  readonly outcome: string | null;
  readonly assigned_to: string | null;
  readonly undo: string | null;
  readonly version: number;
}

function nextOf({ next_on: on, next_at: at, next_why: why }: DeskRow): NextContact | null {
  return on === null || at === null || why === null ? null : { on, at, why };
}

export function toDeskSubmission(row: DeskRow): DeskSubmission {
  return {
    ...toSubmission(row),
    suspicion: row.suspicion,
    stage: row.stage,
    closedAt: row.closed_at,
    spamAt: row.spam_at,
    retainedAt: row.retained_at,
    erasedAt: row.erased_at,
    purgedAt: row.purged_at,
    next: nextOf(row),
    person: row.person,
    outcome: row.outcome,
    assignedTo: row.assigned_to,
    undo: row.undo === null ? null : (JSON.parse(row.undo) as Undo),
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
