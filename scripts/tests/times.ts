import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../steps/cache-folder.ts';

/** Milliseconds that each file of tests took, by its path in the project. */
export type Times = Readonly<Record<string, number>>;

const file = join(cacheFolder, 'test-times.json');

/** How long each file took when it was run last; empty before the first time. */
export function lastTimes(): Times {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Times) : {};
}

/** Keeps them for the next run, with those of files that were not run now. */
export function writeTimes(times: Times): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...lastTimes(), ...times }));
}
