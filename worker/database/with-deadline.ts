import { within } from '../deadline.ts';
import { aroundDatabase } from './around.ts';

/** How long one statement or batch may take, in milliseconds: D1 can stall for half a minute, longer than a person waits. */
export const databaseDeadline = 5000;

/**
 * A database on which nothing takes longer than the deadline, wherever it is asked.
 *
 * @returns one whose every call throws DeadlinePassed when it is late; what it was to do may happen all the same.
 */
export const withDeadline = (db: D1Database): D1Database =>
  aroundDatabase(db, ({ ask }) => within(databaseDeadline, ask()));
