import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { Project } from './project.ts';

export interface Built {
  readonly seconds: number;
  /** The most memory that it held at any time, in MB; undefined where the system does not say. */
  readonly megabytes: number | undefined;
  readonly pages: number;
}

/** What the kernel says was the most that a process ever held, in MB. */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    // It has ended, or this is no Linux.
    return undefined;
  }
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
  let megabytes: number | undefined;
  const look = setInterval(() => (megabytes = peakOf(child.pid ?? 0) ?? megabytes), 100);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(look);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${name} could not be built:\n${output}`);
  return { seconds, megabytes, pages: await pagesIn(folder) };
}

async function pagesIn(folder: string): Promise<number> {
  const site = readdirSync(folder).find((entry) => entry === 'dist' || entry === '_site');
  const files = await readdir(join(folder, site ?? 'dist'), { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
