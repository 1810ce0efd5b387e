import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { wordsFolder } from './words.ts';

const changes = z.array(
  z.strictObject({
    file: z.string(),
    /** Lines that have these words go. */
    line: z.string().min(1).optional(),
    from: z.string().min(1).optional(),
    to: z.string().default(''),
    /** Only for a program that leaves out this language. */
    without: z.string().optional(),
  }),
);

/**
 * What becomes of a file of the project that is neither content nor written for it.
 *
 * @param leftOut the languages that the new program has not.
 * @returns the file's text in the new program; the argument is its text here.
 * @throws Error where `words/files.yaml` changes what the file does not say.
 */
export function carriedFiles(
  root: string,
  leftOut: readonly string[],
): (file: string, text: string) => string {
  const all = changes.parse(parse(readFileSync(join(root, wordsFolder, 'files.yaml'), 'utf8')));
  return (file, text) =>
    all
      .filter((change) => change.file === file)
      .filter(({ without }) => without === undefined || leftOut.includes(without))
      .reduce((now, { line, from = '', to }) => {
        const words = line ?? from;
        if (!now.includes(words)) throw new Error(`${file} does not say “${words}”.`);
        if (line === undefined) return now.replace(from, () => to);
        const lines = now.split('\n');
        return lines.filter((each) => !each.includes(line)).join('\n');
      }, text);
}

/** Whether words may have to change in it. */
export function isText(file: string): boolean {
  return /\.(?:astro|css|json|jsonc|md|mjs|ts|toml|yaml|yml)$/.test(file);
}

/** A picture of the guides: it shows the program that it was taken of. */
export function isPicture(file: string): boolean {
  return /^docs\/.*\.png$/.test(file);
}
