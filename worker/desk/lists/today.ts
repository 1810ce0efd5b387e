import { withAttempts } from '../../database/attempts.ts';
import {
  deskColumns,
  toDeskSubmission,
  type DeskRow,
  type DeskSubmission,
} from '../submission/desk-submission.ts';
import { timeOrder } from '../submission/next-contact.ts';
import { isTry } from '../submission/standing-events.ts';
import { needsNextStep, stages } from '../../submissions/states.ts';
import { workEventsOf } from '../submission/work-events.ts';

/** How many submissions one part of the page shows: more than two people get done in a day. */
export const partSize = 50;

/** What waits for the office today, each submission in one part alone. */
export interface Today {
  /** The next contact was planned for today or an earlier day; the earliest first. */
  readonly due: readonly DeskSubmission[];
  /** Nobody opened it since the person changed it; the one that waits longest first. */
  readonly changed: readonly DeskSubmission[];
  /** Nobody opened it yet; the one that waits longest first. */
  readonly fresh: readonly DeskSubmission[];
  /** Somebody waits, and nothing is planned; the one that waits longest first. */
  readonly unplanned: readonly DeskSubmission[];
  /** The intake is on a later day; the earliest first. */
  readonly intake: readonly DeskSubmission[];
  /** How many have their next contact on a later day. */
  readonly later: number;
}

const inList = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
const worked = inList(stages);

/** What is in each part, in SQL, with ?1 for the day. */
export const conditions = {
  due: `state IN (${worked}) AND next_on <= ?1`,
  changed: `state = 'new' AND changed_at IS NOT NULL`,
  fresh: `state = 'new' AND changed_at IS NULL`,
  unplanned: `state IN (${inList(needsNextStep)}) AND next_on IS NULL`,
  intake: `state = 'intake' AND next_on > ?1`,
} as const;

type Condition = (typeof conditions)[keyof typeof conditions];

/**
 * What waits for the office on a day. What is set apart or on hold is in no part.
 *
 * @param day of the office, as `2026-11-30`.
 * @param mine the member whose submissions alone are asked for, if so.
 */
export async function today(db: D1Database, day: string, mine?: string): Promise<Today> {
  const from =
    mine === undefined
      ? 'submissions INDEXED BY submissions_by_next WHERE ?2 IS NULL'
      : 'submissions INDEXED BY submissions_of_member_by_next WHERE assigned_to = ?2';
  const ofPart = (condition: Condition) => {
    const order = condition.includes('?1') ? 'next_on, received_at' : 'received_at';
    return db
      .prepare(
        `SELECT ${deskColumns} FROM ${from}
         AND ${condition} AND suspicion IS NULL ORDER BY ${order} LIMIT ${partSize}`,
      )
      .bind(day, mine ?? null);
  };
  const [rows, later] = await withAttempts(() =>
    Promise.all([
      db.batch<DeskRow>(Object.values(conditions).map(ofPart)),
      db
        .prepare(
          `SELECT count(*) AS count FROM ${from}
           AND state IN (${worked}) AND state <> 'intake' AND next_on > ?1 AND suspicion IS NULL`,
        )
        .bind(day, mine ?? null)
        .first<number>('count'),
    ]),
  );
  const [due = [], changed = [], fresh = [], unplanned = [], intake = []] = rows.map(
    ({ results }) => results.map(toDeskSubmission),
  );
  return { due: due.toSorted(byNext), changed, fresh, unplanned, intake, later: later ?? 0 };
}

/** The earliest day first, and on one day the earliest time. */
function byNext(one: DeskSubmission, other: DeskSubmission): number {
  const place = ({ next }: DeskSubmission) => (next ? `${next.on} ${timeOrder(next)}` : '');
  return place(one).localeCompare(place(other));
}

/** How often the office tried to reach somebody or did, and when last, in milliseconds. */
export interface Tries {
  readonly count: number;
  readonly last: number;
}

/** The tries of some submissions, by their ids; of those without, nothing. */
export async function triesOf(
  db: D1Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Tries>> {
  const tries = [...(await workEventsOf(db, ids))].map(
    ([id, events]) => [id, events.filter(isTry)] as const,
  );
  return new Map(
    tries
      .filter(([, made]) => made.length > 0)
      .map(([id, made]) => [
        id,
        { count: made.length, last: Math.max(...made.map(({ at }) => at)) },
      ]),
  );
}
