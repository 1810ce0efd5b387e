import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installed } from '../scripts/launch/installed.mjs';
import { Refusal } from '../scripts/launch/refusal.mjs';
import { runCommand } from '../scripts/process/run-command.ts';
import { root } from '../scripts/root.ts';

const folder = join(root, 'bench');

/** Installs what the service is measured against, unless it is there: about 290 MB, which only the bench needs. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  await rm(join(folder, '.work'), { recursive: true, force: true });
  if (installed(folder) === 'complete') return;
  say('Installing what it is measured against, by bench/package-lock.json (a minute or so) …');
  const { ok, output } = await runCommand([
    'npm',
    'ci',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
  ]);
  if (!ok)
    throw new Refusal(
      `The packages of bench/package.json could not be installed: check the network, then run the same command again.\n\n${output.trim()}`,
    );
}

/** The site has to be built: what is measured is what was built last. */
export function mustBeBuilt(): void {
  if (existsSync(join(root, 'dist', 'sitemap-0.xml'))) return;
  throw new Refusal('The site is not built yet: run `npm run build`, then this again.');
}
