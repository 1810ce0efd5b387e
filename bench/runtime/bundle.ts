import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { runTool } from '../run-tool.ts';

async function configurationOf(main: string, folder: string): Promise<string> {
  const path = join(folder, 'wrangler.json');
  const name = basename(dirname(main));
  await mkdir(folder, { recursive: true });
  await writeFile(
    path,
    JSON.stringify({ name, main, compatibility_date: '2026-10-31', minify: true }),
  );
  return path;
}

/**
 * Bundles a Worker as a deployment would.
 *
 * @param main the path of its first file; without one, it is the service.
 * @returns the path of the one file that it is; beside it, `modules.json` says what it is made of.
 */
export async function bundle(folder: string, main?: string): Promise<string> {
  const configuration = main === undefined ? undefined : await configurationOf(main, folder);
  await runTool([
    ...(['wrangler', 'deploy', '--dry-run', '--env=', `--outdir=${folder}`] as const),
    `--metafile=${join(folder, 'modules.json')}`,
    ...(configuration === undefined ? [] : [`--config=${configuration}`]),
  ]);
  return join(folder, `${parse(main ?? 'index.ts').name}.js`);
}
