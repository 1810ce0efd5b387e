import { withAttempts } from '../../database/attempts.ts';
import type { EventKind } from '../../events/event.ts';
import type { KeyRing } from '../../seal/key-ring.ts';
import { readDetail } from './detail.ts';
import { notesOf, type Note } from './notes.ts';
import { isTry, standingEvents } from './standing-events.ts';

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
  return (await historiesOf(db, keyRing, [submissionId])).get(submissionId) ?? [];
}

/** The histories of some submissions, each the latest first, by their ids. It asks the database for all of them at once. */
export async function historiesOf(
  db: D1Database,
  keyRing: KeyRing,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
  if (submissionIds.length === 0) return new Map();
  const [events, notes] = await withAttempts(() =>
    Promise.all([
      db.batch<EventRow>(
        submissionIds.map((id) =>
          db
            .prepare(
              'SELECT id, at, kind, actor, detail FROM events WHERE submission_id = ? ORDER BY id DESC LIMIT ?',
            )
            .bind(id, historySize),
        ),
      ),
      notesOf(db, keyRing, submissionIds),
    ]),
  );
  return new Map(
    submissionIds.map((id, index) => [
      id,
      (events[index]?.results ?? []).map((row) => entryOf(row, notes)),
    ]),
  );
}

function entryOf(row: EventRow, notes: ReadonlyMap<string, Note>): HistoryEntry {
  const parts = readDetail(row.detail);
  const note = notes.get(parts['note'] ?? '');
  return { ...row, parts, ...(note !== undefined && { note }) };
}

const looks: ReadonlySet<string> = new Set<EventKind>(['opened', 'viewed', 'save-refused']);
const news: ReadonlySet<string> = new Set<EventKind>([
  'received',
  'notified',
  'exported',
  'printed',
]);

/** Whether an event is that somebody was shown the submission. */
export const isLook = (kind: string): boolean => looks.has(kind);

/** The last time that the office reached somebody or tried to, as far as it was not taken back. */
export const lastTry = (history: readonly HistoryEntry[]): HistoryEntry | undefined =>
  standingEvents(history.toReversed()).findLast(isTry);

/** The last event that changed what a page shows of the submission. */
export const lastChange = (history: readonly HistoryEntry[]): HistoryEntry | undefined =>
  history.find(({ kind }) => !looks.has(kind) && !news.has(kind));
