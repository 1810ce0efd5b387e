import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** A failure that is told in one sentence: what is wrong, and what to do. */
export class Refusal extends Error {}

export const again = 'then run the same command again.';

const notYours = `This folder may not be written: make it yours (see who owns it by \`ls -l\`), ${again}`;

/** What to say about failures of the machine rather than of the project, by the code they carry. */
const sentences = new Map([
  ['ENOSPC', `The disk is full: free some space, ${again}`],
  ['EDQUOT', `The disk quota is used up: free some space, ${again}`],
  ['EROFS', `This folder can only be read: put the project where it can be written, ${again}`],
  ['EACCES', notYours],
  ['EPERM', notYours],
  ['EMFILE', `Too many files are open: raise the limit (\`ulimit -n 4096\`), ${again}`],
]);

/** Megabytes: less than the smallest of this project's jobs needs, and more than one of its files. */
const almostNothing = 8;

/**
 * How many megabytes can still be written where the folder is or will be.
 * @param {string} folder
 * @returns {number}
 */
export function freeMegabytes(folder) {
  if (!existsSync(folder) && dirname(folder) !== folder) return freeMegabytes(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

/**
 * The sentence for whatever was thrown, if it is known.
 * @param {unknown} thrown
 * @returns {string | undefined}
 */
export function sentenceForThrown(thrown) {
  if (thrown instanceof Refusal) return thrown.message;
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    return sentences.get(thrown.code);
  }
  return undefined;
}

/**
 * The sentence for a tool that failed because a disk is full, which some say and others only suffer.
 * Other codes are not looked for in what a tool wrote: there they also stand for other things.
 * @param {string} output
 * @param {string} folder where the tool writes
 */
export function sentenceInOutput(output, folder = process.cwd()) {
  const says = /\b(?:ENOSPC|EDQUOT)\b|no space left on device|database or disk is full/i;
  const isFull = says.test(output) || freeMegabytes(folder) < almostNothing;
  return isFull ? sentences.get('ENOSPC') : undefined;
}
