import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What the pages are made from: the site's own files, and the forms that they are drawn from. */
const sources = ['site', 'worker/forms'].map((folder) => join(root, folder));
/** An editor writes a file in several goes. */
const pauseMs = 150;

/** Calls `rebuild` after each change, one call at a time; changes meanwhile lead to one more. */
export function watchSite(rebuild: () => Promise<unknown>): { close: () => void } {
  return watchFolders(sources, oneAtATime(rebuild, pauseMs));
}

/**
 * Calls `changed` whenever something in the folders changes, at whatever depth.
 *
 * Node's own recursive watch loses a file on Linux once an editor has put a new one in its place,
 * which is how most of them save. A watch on each folder sees that.
 */
export function watchFolders(folders: string[], changed: () => void): { close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  const rescan = (): void => {
    const found = new Set(folders.flatMap(foldersIn));
    for (const folder of found) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, () => {
        rescan();
        changed();
      });
      // A folder that is taken away may end in an error; the rescan drops it.
      watcher.on('error', rescan);
      watchers.set(folder, watcher);
    }
    for (const [folder, watcher] of watchers) {
      if (found.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  rescan();
  return {
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory());
  return [folder, ...inside.map((entry) => join(entry.parentPath, entry.name))];
}
