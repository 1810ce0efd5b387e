import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../scripts/launch/refusal.mjs';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

const folder = join(root, 'bench');

/** Installs what the service is measured against, by its lock: about 290 MB, which only the bench needs. */
export async function installPeers(): Promise<void> {
  await rm(join(folder, '.work'), { recursive: true, force: true });
  console.log('Installing what it is measured against, by bench/package-lock.json …');
  await runTool('npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder);
}

/** The site has to be built: what is measured is what was built last. */
export function mustBeBuilt(): void {
  if (existsSync(join(root, 'dist', 'sitemap-0.xml'))) return;
  throw new Refusal('The site is not built yet: run `npm run build`, then this again.');
}
