import { DeadlinePassed } from '../deadline.ts';

/** How often and how patiently work that may be repeated is tried. Times in milliseconds. */
export interface Patience {
  readonly tries: number;
  /** The first pause; each later one is twice as long, up to `longestPause`, and shortened by chance. */
  readonly pause: number;
  readonly longestPause: number;
}

const patience: Patience = { tries: 4, pause: 50, longestPause: 2000 };

/** For work that must not be repeated. */
export const once: Patience = { ...patience, tries: 1 };

/** The database did not do what was asked. After a deadline it may still have happened. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Whether the database did not do what was asked, or not in time. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable || error instanceof DeadlinePassed;

// The failures of D1 that its documentation says to try again; "overloaded" is not one, trying again adds to it.
// https://developers.cloudflare.com/d1/observability/debug-d1/#error-list
const passing =
  /network connection lost|storage caused object to be reset|reset because its code was updated/i;

function mayPass(error: unknown): boolean {
  return error instanceof DeadlinePassed || (error instanceof Error && passing.test(error.message));
}

/**
 * Runs database work that gives the same result when it is repeated, again where a failure may pass.
 *
 * @throws DatabaseUnavailable, with the last failure as its cause, when the tries are used up or would not help.
 */
export async function withAttempts<T>(
  work: () => Promise<T>,
  { tries, pause, longestPause }: Patience = patience,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      if (attempt >= tries || !mayPass(cause)) {
        throw new DatabaseUnavailable('the database did not do what was asked', { cause });
      }
      const longest = Math.min(pause * 2 ** (attempt - 1), longestPause);
      await scheduler.wait(longest * (0.5 + Math.random() / 2));
    }
  }
}
