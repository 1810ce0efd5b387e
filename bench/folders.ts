import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const bench = import.meta.dirname;
/** The project that is measured. */
export const project = join(bench, '..');
/** The built site. */
export const dist = join(project, 'dist');
/** Where the bench works: below it, its own packages are found. */
export const work = join(bench, '.work');

/**
 * Runs a tool in a folder, to its end.
 *
 * @throws Error with what it wrote, if it fails.
 */
export async function runTool(
  [name, ...args]: readonly [string, ...string[]],
  cwd = project,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await promisify(execFile)(name, args, { cwd, env: { ...process.env, ...env } });
}
