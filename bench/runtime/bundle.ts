import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { runTool } from '../folders.ts';

/**
 * Bundles a Worker as a deployment would.
 *
 * @param main the path of its first file; without one, it is the service.
 * @returns the path of the one file that it is; beside it, `modules.json` says what it is made of.
 */
export async function bundle(folder: string, main?: string): Promise<string> {
  const options = [`--outdir=${folder}`, `--metafile=${join(folder, 'modules.json')}`];
  if (main !== undefined) {
    const path = join(folder, 'wrangler.json');
    const settings = { compatibility_date: '2026-10-31', minify: true };
    await mkdir(folder, { recursive: true });
    await writeFile(path, JSON.stringify({ name: basename(dirname(main)), main, ...settings }));
    options.push(`--config=${path}`);
  }
  await runTool(['wrangler', 'deploy', '--dry-run', '--env=', ...options]);
  return join(folder, `${parse(main ?? 'index.ts').name}.js`);
}
