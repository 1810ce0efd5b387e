import { once } from 'node:events';
import { join } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { root } from '../root.ts';

/** What the pages are made from: the site's own files, and the forms that they are drawn from. */
const sources = ['site', 'worker/forms'].map((folder) => join(root, folder));
/** An editor writes a file in several goes. */
const pauseMs = 150;

/** Calls `rebuild` after each change, one call at a time; changes meanwhile lead to one more. */
export function watchSite(rebuild: () => Promise<unknown>): Promise<FSWatcher> {
  return watchFolders(sources, oneAtATime(rebuild, pauseMs));
}

/** Calls `changed` whenever something in the folders changes, at whatever depth. */
export async function watchFolders(folders: string[], changed: () => void): Promise<FSWatcher> {
  const watcher = watch(folders, { ignoreInitial: true });
  watcher.on('all', changed);
  await once(watcher, 'ready');
  return watcher;
}

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
