import { DatabaseUnavailable, withAttempts } from '../database/attempts.ts';
import { chain, type ChainedEvent, type NewEvent } from './event.ts';

/** A condition on the event's own submission, in SQL, with ?9 and on for its values. */
export interface Condition {
  readonly sql: string;
  readonly values?: readonly (string | number)[];
}

/**
 * How often an event is given another position because one came between, each time after a longest pause in milliseconds that
 * chance shortens: of twenty at once, each gets its turn.
 */
const attempts = 40;
const longestPause = 100;

/** The statement that writes an event in its position: where its condition holds, and no other event has taken it. */
export function insertEvent(
  db: D1Database,
  { submissionId, at, kind, actor, detail, previousHash, hash, nonce }: ChainedEvent,
  applies?: Condition,
): D1PreparedStatement {
  const source = applies ? `FROM submissions WHERE id = ?1 AND (${applies.sql})` : 'WHERE true';
  return db
    .prepare(
      `INSERT INTO events (submission_id, at, kind, actor, detail, previous_hash, hash, nonce)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 ${source} ON CONFLICT DO NOTHING`,
    )
    .bind(
      ...([submissionId, at, kind, actor, detail, previousHash, hash, nonce] as const),
      ...(applies?.values ?? []),
    );
}

/**
 * The statement that writes many events, each in its place, as `insertEvent` does one: however many there are, the
 * database is asked once.
 *
 * @param applies when each is to be written, in SQL about its own submission.
 */
export function insertEvents(
  db: D1Database,
  events: readonly ChainedEvent[],
  applies = 'true',
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (submission_id, at, kind, actor, detail, previous_hash, hash, nonce)
       SELECT submissions.id, value ->> 'at', value ->> 'kind', value ->> 'actor', value ->> 'detail',
         value ->> 'previousHash', value ->> 'hash', value ->> 'nonce'
       FROM json_each(?) JOIN submissions ON submissions.id = value ->> 'submissionId'
       WHERE ${applies} ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(events));
}

/** Whether an event was written, in SQL: what else its transaction does to its submission happens only then. */
export const withEvent = (hash: `?${number}` | 'planned.hash'): string =>
  `EXISTS (SELECT 1 FROM events WHERE submission_id = submissions.id AND hash = ${hash})`;

/** Events that were to be written, as a table `planned` in SQL, from the list that `insertEvents` takes. */
export const plannedEvents = (list: `?${number}`): string =>
  `(SELECT value ->> 'submissionId' AS id, value ->> 'hash' AS hash FROM json_each(${list})) AS planned`;

interface Position {
  written: number;
  last: string | null;
}

/** Whether the event was written, and which one is the last now. */
function lookAtPosition(db: D1Database, { submissionId, hash }: ChainedEvent): D1PreparedStatement {
  return db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM events WHERE hash = ?2) AS written,
         (SELECT hash FROM chain_ends WHERE chain = ?1) AS last`,
    )
    .bind(submissionId ?? '', hash);
}

/** The hash of the last event of a submission, or of the desk's own chain; empty when there is none. */
async function lastHash(db: D1Database, submissionId: string | null): Promise<string> {
  const hash = await db
    .prepare('SELECT hash FROM chain_ends WHERE chain = ?')
    .bind(submissionId ?? '')
    .first<string>('hash');
  return hash ?? '';
}

/** The transaction of an event. A try that failed may have been committed all the same: it is looked for, not done twice. */
async function commit(
  db: D1Database,
  event: ChainedEvent,
  statements: readonly D1PreparedStatement[],
): Promise<Position> {
  let tried = false;
  return withAttempts(async () => {
    if (tried) {
      const position = await lookAtPosition(db, event).first<Position>();
      if (position?.written === 1) return position;
    }
    tried = true;
    const results = await db.batch<Position>([...statements, lookAtPosition(db, event)]);
    return results.at(-1)?.results[0] ?? { written: 0, last: null };
  });
}

/**
 * Writes an event and what goes with it in one transaction, and again while another event comes first.
 *
 * @param applies when it is to be written at all.
 * @param after the hash of the last event before it, where somebody has just read it.
 * @param more the statements that go with it.
 * @returns whether it was written.
 * @throws DatabaseUnavailable when it could not be done.
 */
export async function record(
  db: D1Database,
  event: NewEvent,
  {
    applies,
    after,
    more,
  }: {
    applies?: Condition;
    after?: string;
    more?: (event: ChainedEvent) => readonly D1PreparedStatement[];
  } = {},
): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const known = attempt === 1 ? after : undefined;
    const previousHash = known ?? (await withAttempts(() => lastHash(db, event.submissionId)));
    const chained = await chain(event, previousHash);
    const { written, last } = await commit(db, chained, [
      insertEvent(db, chained, applies),
      ...(more?.(chained) ?? []),
    ]);
    if (written === 1) return true;
    if ((last ?? '') === previousHash) return false;
    await scheduler.wait(longestPause * Math.random());
  }
  throw new DatabaseUnavailable(`${String(attempts)} positions in a row were taken`);
}
