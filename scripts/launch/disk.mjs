import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

const megabyte = 1_000_000;

/** Less than the smallest of this project's jobs needs, and more than one of its files. */
const almostNothing = 8;

/**
 * How many megabytes can still be written where the folder is or will be.
 * @param {string} folder
 */
export function freeMegabytes(folder) {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  return Math.floor((bavail * bsize) / megabyte);
}

/**
 * Whether the disk is full. Tools that run out of space often name another cause.
 * @param {string} folder
 */
export function isFull(folder) {
  return freeMegabytes(folder) < almostNothing;
}
