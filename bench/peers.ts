import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../scripts/launch/refusal.mjs';
import { root } from '../scripts/root.ts';
import { runTool } from './run-tool.ts';

const folder = join(root, 'bench');

/** Installs what the service is measured against, unless it is there as its lock has it: about 290 MB. */
export async function installPeers(): Promise<void> {
  await rm(join(folder, '.work'), { recursive: true, force: true });
  // npm writes its own copy of the lock when all else is done.
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    statSync(join(folder, file), { throwIfNoEntry: false }),
  );
  if (lock && installed && installed.mtimeMs >= lock.mtimeMs) return;
  console.log('Installing what it is measured against, by bench/package-lock.json …');
  await runTool(['npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder]);
}

/** The site has to be built: what is measured is what was built last. */
export function mustBeBuilt(): void {
  if (existsSync(join(root, 'dist', 'sitemap-0.xml'))) return;
  throw new Refusal('The site is not built yet: run `npm run build`, then this again.');
}
