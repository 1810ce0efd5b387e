import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from '../database/d1.ts';
import { envOption } from '../deploy/environment-name.ts';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import { askWrangler } from '../process/wrangler.ts';
import { root } from '../root.ts';

/**
 * Writes a whole database into a file, as SQL that makes it again: tables, rows, counters, indexes, triggers.
 *
 * @throws Refusal when it could not be read, or not all of it.
 */
export async function exportDatabase(target: Target, file: string): Promise<void> {
  if ('remote' in target) {
    const which = ['--remote', '--skip-confirmation', envOption(target.remote)];
    return exportBy([...which, '--output', file]);
  }
  // `wrangler d1 export` has no --persist-to: it looks for the database beside the configuration.
  await inTemporaryFolder(async (folder) => {
    const configuration = join(folder, 'wrangler.toml');
    await cp(join(root, 'wrangler.toml'), configuration);
    await mkdir(target.local, { recursive: true });
    await mkdir(join(folder, '.wrangler'));
    await symlink(target.local, join(folder, '.wrangler', 'state'), 'junction');
    await exportBy(['--local', '--env=', '--config', configuration, '--output', file]);
  });
}

async function exportBy(options: readonly string[]): Promise<void> {
  await askWrangler(
    { args: ['d1', 'export', 'DB', ...options] },
    // Whoever has the link that wrangler shows gets the whole export for an hour, so nobody is shown it.
    (output) =>
      `The database could not be exported, and it is as it was: correct what follows, then run the same command again.\n\n${output.replace(/https?:\/\/\S+/g, '(a link)')}`,
  );
}
