import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';

/** Pinned: another version gives other figures. */
const version = '13.5.0';

/**
 * Puts Lighthouse into a folder of its own, which git ignores, unless it is there. It weighs 176 MB and is wanted now and
 * then, so the project does not depend on it.
 *
 * @returns the path of its command line.
 * @throws Refusal without a network.
 */
export async function installLighthouse(): Promise<string> {
  const folder = join(root, '.state', 'tools', `lighthouse-${version}`);
  const command = (at: string): string => join(at, 'node_modules', 'lighthouse', 'cli', 'index.js');
  if (existsSync(command(folder))) return command(folder);
  console.log(`Installing Lighthouse ${version} into ${folder} …`);
  // Put in place when it is whole: an interrupted install leaves nothing that looks like one.
  const fresh = `${folder}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  try {
    await writeFile(join(fresh, 'package.json'), JSON.stringify({ private: true }));
    const { ok, output } = await runCommand([
      ...(['npm', 'install', '--prefix', fresh, '--no-audit', '--no-fund'] as const),
      ...['--ignore-scripts', '--save-exact', `lighthouse@${version}`],
    ]);
    if (!ok) throw new Refusal(`Lighthouse could not be installed:\n\n${output.trim()}`);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return command(folder);
}
