import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { Project } from './project.ts';

export interface Built {
  readonly seconds: number;
  readonly pages: number;
}

/** Builds a project from nothing: no cache of an earlier build, no page of it. */
export async function build(
  folder: string,
  { command: [program, ...args], name, within }: Project,
): Promise<Built> {
  for (const left of ['dist', '_site', '.astro'])
    await rm(join(folder, left), { recursive: true, force: true });
  const packages = join(
    within === undefined ? folder : join(root, 'bench'),
    'node_modules',
    '.bin',
  );
  const start = performance.now();
  const child = spawn(join(packages, program), args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output = (output + part.toString()).slice(-4000)));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${name} could not be built:\n${output}`);
  return { seconds, pages: await pagesIn(folder) };
}

async function pagesIn(folder: string): Promise<number> {
  const site = readdirSync(folder).find((entry) => entry === 'dist' || entry === '_site');
  const files = await readdir(join(folder, site ?? 'dist'), { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
