import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../launch/refusal.mjs';
import { every } from './every.ts';

/** How a server is asked whether it is alive. Times in milliseconds. */
export interface Rhythm {
  readonly pause: number;
  /** How long one answer may take. */
  readonly patience: number;
  /** How many answers in a row have to stay away: it may be loading a new Worker, or the machine may be busy. */
  readonly misses: number;
}

const usual: Rhythm = { pause: 5000, patience: 5000, misses: 6 };

/** Whether a server answers, with whatever status. */
const isAlive = (origin: string, patience: number): Promise<boolean> =>
  fetch(`${origin}/favicon.svg`, { signal: AbortSignal.timeout(patience) }).then(
    async (answer) => (await answer.arrayBuffer(), true),
    () => false,
  );

/** Resolves when a server that was started answers. */
export async function answers(origin: string): Promise<void> {
  while (!(await isAlive(origin, usual.patience))) await setTimeout(100);
}

/**
 * Asks a server now and then whether it is alive, so that nobody waits for a page from one that is not.
 *
 * @throws Refusal that says what to do once it no longer answers.
 */
export async function followPulse(
  origin: string,
  over: AbortSignal,
  { pause, patience, misses }: Rhythm = usual,
): Promise<void> {
  let missed = 0;
  await every(pause, over, async () => {
    missed = (await isAlive(origin, patience)) ? 0 : missed + 1;
    if (missed === misses && !over.aborted)
      throw new Refusal(
        'The local server does not answer any more, and was ended. What was sent is kept: run `npm start` again.',
      );
  });
}
