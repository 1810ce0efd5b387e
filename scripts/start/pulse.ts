import { Refusal } from '../launch/refusal.mjs';

/** How a server is asked whether it is alive. Times in milliseconds. */
export interface Rhythm {
  readonly every: number;
  /** How long one answer may take. */
  readonly patience: number;
  /** How many answers in a row have to stay away: it may be loading a new Worker, or the machine may be busy. */
  readonly misses: number;
}

const usual: Rhythm = { every: 5000, patience: 5000, misses: 6 };

/**
 * Asks a server now and then whether it is alive, so that nobody waits for a page from one that is not.
 *
 * @returns `lost` rejects with what to do once it no longer answers.
 */
export function followPulse(
  origin: string,
  { every, patience, misses }: Rhythm = usual,
): { readonly lost: Promise<never>; readonly stop: () => void } {
  const over = new AbortController();
  const isAlive = () =>
    fetch(`${origin}/favicon.svg`, {
      signal: AbortSignal.any([over.signal, AbortSignal.timeout(patience)]),
    }).then(
      async (answer) => (await answer.arrayBuffer(), true),
      () => false,
    );
  const lost = new Promise<never>((_, reject) => {
    const follow = async (missed: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, every).unref());
      const now = (await isAlive()) ? 0 : missed + 1;
      if (over.signal.aborted) return;
      if (now < misses) return follow(now);
      reject(
        new Refusal(
          'The local server does not answer any more, and was ended. What was sent is kept: run `npm start` again.',
        ),
      );
    };
    void follow(0);
  });
  lost.catch(() => undefined);
  return {
    lost,
    stop: () => {
      over.abort();
    },
  };
}
