import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../scripts/process/run-command.ts';

/**
 * Bundles a Worker as a deployment would.
 *
 * @param configuration the path of its wrangler configuration; without one, the service's own.
 * @returns the path of the one file that it is.
 */
export async function bundle(folder: string, configuration?: string): Promise<string> {
  const { ok, output } = await runCommand([
    ...(['wrangler', 'deploy', '--dry-run', '--env=', `--outdir=${folder}`] as const),
    ...(configuration === undefined ? [] : [`--config=${configuration}`]),
  ]);
  if (!ok) throw new Error(`the Worker could not be bundled:\n${output}`);
  return join(folder, 'index.js');
}

/** The code of a bundled Worker. */
export const codeOf = (path: string): Promise<Buffer> => readFile(path);
