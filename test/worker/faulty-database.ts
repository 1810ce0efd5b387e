import { vi } from 'vitest';
import { withDeadline } from '../../worker/database/with-deadline.ts';
import { timersWait } from './clock.ts';

/** What one transaction does instead of what was asked. */
export type Fault = (commit: () => Promise<unknown>) => Promise<unknown>;

/** As long as the Worker waits for one try, or longer. */
const longerThanAnyDeadline = 10_000;

/** Lets the deadline of the try under way pass, as soon as its timer is set. Needs fake timers. */
function deadlinePasses(): Promise<never> {
  queueMicrotask(() => vi.advanceTimersByTime(longerThanAnyDeadline));
  return new Promise(() => undefined);
}

const lost = 'D1_ERROR: Network connection lost.';

export const faults = {
  stalls: deadlinePasses,
  stallsAfterCommit: async (commit) => {
    await commit();
    return deadlinePasses();
  },
  failsBefore: () => Promise.reject(new Error(lost)),
  failsAfterCommit: async (commit) => {
    await commit();
    throw new Error(lost);
  },
  isOverloaded: () =>
    Promise.reject(new Error('D1_ERROR: D1 DB is overloaded. Too many requests queued.')),
} as const satisfies Record<string, Fault>;

/** The database, with one fault for each of its first transactions. `batches` counts them all. */
export function faultyDatabase(
  db: D1Database,
  ...planned: readonly Fault[]
): { db: D1Database; batches: () => number } {
  let batches = 0;
  const batch = (statements: D1PreparedStatement[]): Promise<unknown> => {
    const fault = planned[batches++];
    const commit = () => db.batch(statements);
    return fault ? fault(commit) : commit();
  };
  const proxy = new Proxy(db, {
    get(target, property) {
      if (property === 'batch') return batch;
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { db: withDeadline(proxy), batches: () => batches };
}

/**
 * Time that only passes when a test says so; pauses between tries are over at once.
 *
 * @returns the pauses that are asked for, in milliseconds.
 */
export function timeStandsStill(): number[] {
  const pauses: number[] = [];
  timersWait();
  vi.spyOn(scheduler, 'wait').mockImplementation((milliseconds) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  });
  return pauses;
}
