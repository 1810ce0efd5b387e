import { setTimeout } from 'node:timers/promises';

/** Does something again and again with a pause before each time, and never two at once. @returns when `over` says so. */
export async function every(
  pauseMs: number,
  over: AbortSignal,
  work: () => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const isOver = setTimeout(pauseMs, false, { signal: over, ref: false }).catch(() => true);
    if (await isOver) return;
    await work();
  }
}
