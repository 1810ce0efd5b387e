import { withAttempts } from '../database/attempts.ts';
import type { KeyRing } from '../seal/key-ring.ts';
import { readDetail } from './detail.ts';
import { notesOf, type Note } from './notes.ts';

/** An event as the desk shows it. */
export interface HistoryEntry {
  readonly id: number;
  readonly at: number;
  readonly kind: string;
  readonly actor: string | null;
  /** As it stands in the row. */
  readonly detail: string | null;
  /** The same, taken apart. */
  readonly parts: Readonly<Record<string, string>>;
  /** What a member noted; none, or erased since: absent. */
  readonly note?: Note;
}

interface EventRow {
  id: number;
  at: number;
  kind: string;
  actor: string | null;
  detail: string | null;
}

/** How many events one page shows of a submission: the latest. */
const historySize = 200;

/** The history of a submission, the latest first, with the notes opened. */
export async function historyOf(
  db: D1Database,
  keyRing: KeyRing,
  submissionId: string,
): Promise<readonly HistoryEntry[]> {
  const [{ results }, notes] = await withAttempts(() =>
    Promise.all([
      db
        .prepare(
          'SELECT id, at, kind, actor, detail FROM events WHERE submission_id = ? ORDER BY id DESC LIMIT ?',
        )
        .bind(submissionId, historySize)
        .all<EventRow>(),
      notesOf(db, keyRing, submissionId),
    ]),
  );
  return results.map((row) => {
    const parts = readDetail(row.detail);
    const note = notes.get(parts['note'] ?? '');
    return { ...row, parts, ...(note !== undefined && { note }) };
  });
}
