import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './root.ts';

/**
 * Runs a tool in the project's folder, to its end.
 *
 * @throws Error with what it wrote, if it fails.
 */
export async function runTool(program: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(program, args, { cwd: root, maxBuffer: 2 ** 26 });
}
