/** Turns many calls into few: it waits for a pause, never overlaps, and never forgets the last. */
export function oneAtATime(work: () => Promise<unknown>, pauseMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (isRunning) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pauseMs);
  };
}
