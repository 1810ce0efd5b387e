import { withAttempts } from '../../database/attempts.ts';
import { standingEvents } from './standing-events.ts';

/** An event that says how far the office has come with a submission. */
export interface WorkEvent {
  readonly id: number;
  readonly kind: string;
  /** When it was written down, in milliseconds. */
  readonly at: number;
  readonly detail: string | null;
}

/** What the office did with some submissions, as far as it still counts, each the earliest first, by their ids. */
export async function workEventsOf(
  db: D1Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly WorkEvent[]>> {
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT events.id, submission_id AS submission, kind, at, detail
         FROM json_each(?) AS asked JOIN events ON submission_id = asked.value
         WHERE kind IN ('tried', 'contacted', 'intake', 'handed', 'undone', 'corrected')`,
      )
      .bind(JSON.stringify(ids))
      .all<WorkEvent & { submission: string }>(),
  );
  const told = Map.groupBy(
    results.toSorted((one, other) => one.id - other.id),
    ({ submission }) => submission,
  );
  return new Map([...told].map(([id, events]) => [id, standingEvents(events)]));
}
