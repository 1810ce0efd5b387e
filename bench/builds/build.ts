import { readdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { runTool } from '../run-tool.ts';
import type { Project } from './project.ts';

export interface Built {
  readonly seconds: number;
  readonly pages: number;
}

/** Builds a project from nothing: no cache of an earlier build, no page of it. */
export async function build(
  folder: string,
  { command: [program, ...args], within }: Project,
): Promise<Built> {
  for (const left of ['dist', '_site', '.astro'])
    await rm(join(folder, left), { recursive: true, force: true });
  const packages = join(
    within === undefined ? folder : join(root, 'bench'),
    'node_modules',
    '.bin',
  );
  const start = performance.now();
  await runTool([join(packages, program), ...args], folder);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, pages: await pagesIn(folder) };
}

async function pagesIn(folder: string): Promise<number> {
  const site = readdirSync(folder).find((entry) => entry === 'dist' || entry === '_site');
  const files = await readdir(join(folder, site ?? 'dist'), { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
