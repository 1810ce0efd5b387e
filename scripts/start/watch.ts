import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';

/** An editor writes a file in several goes. */
const pauseMs = 150;

/** Works after each change in the folders, at whatever depth. */
export async function watchFolders(
  folders: string[],
  work: () => Promise<unknown>,
): Promise<FSWatcher> {
  const watcher = watch(folders, { ignoreInitial: true });
  watcher.on('all', oneAtATime(work, pauseMs));
  await once(watcher, 'ready');
  return watcher;
}

/** Turns many calls into few: it pauses before it works, never overlaps, and never forgets the last. */
export function oneAtATime(work: () => Promise<unknown>, pause: number): () => void {
  let isWanted = false;
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      await setTimeout(pause);
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
