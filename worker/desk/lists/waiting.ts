import { withAttempts } from '../../database/attempts.ts';

/** What waits for the office, whatever a list selects. */
export interface Waiting {
  readonly unopened: number;
  /** What has waited longest of these. */
  readonly oldest: { readonly reference: string; readonly receivedAt: number } | null;
  /** How many are set apart and not decided on; checks of the service go by themselves. */
  readonly apart: number;
  /** When the sweep last came to its end, and how many mail addresses are refused: the page of health says more. */
  readonly sweptAt: number | null;
  readonly faults: number;
}

/** As it is when all was read and the sweep has just run: for whoever is not to know. */
export const nothingWaits = (now: number): Waiting => ({
  unopened: 0,
  oldest: null,
  apart: 0,
  sweptAt: now,
  faults: 0,
});

/** What waits, and whether the service does what it should, in one question to the database: every list asks it. */
export async function waiting(db: D1Database): Promise<Waiting> {
  const row = await withAttempts(() =>
    db
      .prepare(
        `SELECT (SELECT coalesce(sum(count), 0) FROM tallies WHERE set_apart = 0 AND state = 'new') AS unopened,
           (SELECT coalesce(sum(count), 0) FROM tallies
            WHERE set_apart = 1 AND state NOT IN ('erased', 'purged', 'withdrawn') AND is_check = 0) AS apart,
           (SELECT at FROM heartbeats WHERE name = 'sweep') AS swept_at,
           (SELECT count(*) FROM faults) AS faults,
           reference, received_at
         FROM (SELECT 1) LEFT JOIN (
           SELECT reference, received_at FROM submissions INDEXED BY submissions_for_list
           WHERE state = 'new' AND suspicion IS NULL ORDER BY received_at LIMIT 1)`,
      )
      .first<{
        unopened: number;
        apart: number;
        swept_at: number | null;
        faults: number;
        reference: string | null;
        received_at: number | null;
      }>(),
  );
  if (!row) throw new Error('A SELECT of values gave no row.');
  const { unopened, apart, swept_at: sweptAt, faults, reference, received_at: receivedAt } = row;
  const oldest = reference === null || receivedAt === null ? null : { reference, receivedAt };
  return { unopened, oldest, apart, sweptAt, faults };
}
