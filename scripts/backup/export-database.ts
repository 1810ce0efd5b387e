import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from '../database/d1.ts';
import { envOption } from '../deploy/environment-name.ts';
import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';

/**
 * Writes a whole database into a file, as SQL that makes it again: tables, rows, counters, indexes, triggers.
 *
 * @throws Refusal when it could not be read, or not all of it.
 */
export async function exportDatabase(target: Target, file: string): Promise<void> {
  if ('remote' in target) {
    const env = envOption(target.remote);
    return exportBy(['--remote', '--skip-confirmation', env, '--output', file]);
  }
  // `wrangler d1 export` has no --persist-to: it looks for the database beside the configuration.
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  try {
    const configuration = join(folder, 'wrangler.toml');
    await cp(join(root, 'wrangler.toml'), configuration);
    await mkdir(target.local, { recursive: true });
    await mkdir(join(folder, '.wrangler'));
    await symlink(target.local, join(folder, '.wrangler', 'state'), 'junction');
    await exportBy(['--local', '--env=', '--config', configuration, '--output', file]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exportBy(options: readonly string[]): Promise<void> {
  const { ok, output } = await runCommand(['wrangler', 'd1', 'export', 'DB', ...options]);
  if (ok) return;
  throw new Refusal(
    sentenceInOutput(output) ??
      `The database could not be exported, and it is as it was: correct what follows, then run the same command again.\n\n${withoutLinks(output)}`,
  );
}

/** Whoever has the link that wrangler shows gets the whole export for an hour, so nobody is shown it. */
function withoutLinks(output: string): string {
  return output.trim().replace(/https?:\/\/\S+/g, '(a link)');
}
