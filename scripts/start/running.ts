import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (stateFolder: string): string => join(stateFolder, 'running.pid');

/**
 * Notes that this process serves what the folder holds.
 *
 * @returns takes the note away.
 */
export function noteRunning(stateFolder: string): () => void {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(fileIn(stateFolder), String(process.pid));
  return () => {
    rmSync(fileIn(stateFolder), { force: true });
  };
}

/** Whether a process that serves the folder is alive. A note of one that was killed counts for nothing. */
export function isServed(stateFolder: string): boolean {
  try {
    process.kill(Number(readFileSync(fileIn(stateFolder), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
