import { withAttempts } from '../database/attempts.ts';
import type { OfficeTime } from './office-time.ts';
import { states, type State } from './states.ts';

/** How many submissions of a month have this kind, language and state. */
export interface Count {
  /** `2026-11`, in the office's time. */
  readonly month: string;
  readonly kind: string;
  readonly locale: string;
  readonly state: State;
  readonly count: number;
}

/** How many months are counted, the running one too. */
const monthsCounted = 12;

/** When a month begins in the office's time. */
function beginOf(year: number, month: number, { typed }: OfficeTime): number {
  const wanted = Date.UTC(year, month, 1);
  const off = (time: number) => Date.parse(`${typed(time)}Z`) - time;
  // Once more, for the offset there may be another than at the first guess.
  const guess = wanted - off(wanted);
  return wanted - off(guess);
}

/** The months that are counted, the earliest first. */
function months(time: OfficeTime, now: number): { key: string; from: number; until: number }[] {
  const [year = 0, month = 0] = time.month(now).split('-').map(Number);
  return Array.from({ length: monthsCounted }, (_, index) => {
    const place = month - monthsCounted + index;
    return {
      key: new Date(Date.UTC(year, place, 1)).toISOString().slice(0, 7),
      from: beginOf(year, place, time),
      until: beginOf(year, place + 1, time),
    };
  });
}

/** The counts of the last months, of an index alone: it is by state first. What is set apart is left out: it is rarely a person. */
export async function countByMonth(
  db: D1Database,
  time: OfficeTime,
  now: number,
): Promise<{ months: readonly string[]; counts: readonly Count[] }> {
  const asked = months(time, now);
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT month.value ->> 'key' AS month, kind, locale, state, count(*) AS count
         FROM json_each(?1) AS month JOIN json_each(?2) AS states JOIN submissions INDEXED BY submissions_for_list
           ON state = states.value
             AND received_at >= month.value ->> 'from' AND received_at < month.value ->> 'until'
         WHERE suspicion IS NULL
         GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      )
      .bind(JSON.stringify(asked), JSON.stringify(states))
      .all<Count>(),
  );
  return { months: asked.map(({ key }) => key), counts: results };
}
