import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Program } from '../../site/src/program-schema.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import { readKeys } from '../reseal/settings.ts';
import { inventedSql } from '../seed/invented.ts';
import { migrate } from '../start/migrations.ts';
import { localSecrets } from '../start/secrets.ts';
import { readSettings } from '../start/settings.ts';

const usual = 10_000;

/** Fills the local database, and no other, with submissions that nobody sent. */
export async function seed(args: readonly string[], usage: string): Promise<boolean> {
  const [asked = String(usual)] = readArguments(args, {}, usage, 1).positionals;
  const count = Number(asked);
  if (!/^\d+$/.test(asked) || count < 1 || count > 100_000) throw new Refusal(usage);
  const { stateFolder } = readSettings(process.env);
  await localSecrets(stateFolder);
  await migrate(stateFolder);
  const ring = await readKeys(process.env, { local: stateFolder });
  const file = join(stateFolder, 'seed.sql');
  try {
    const program = await readFile(join(root, 'site/src/content/program.yaml'), 'utf8');
    const outcomes = Object.keys((parse(program) as Program).outcomes);
    await writeFile(file, await inventedSql(ring, count, Date.now(), outcomes));
    const { ok, output } = await runCommand([
      ...(['wrangler', 'd1', 'execute', 'DB', '--local', '--yes'] as const),
      ...['--persist-to', stateFolder, '--file', file],
    ]);
    if (!ok) throw new Refusal(`The submissions could not be put in.\n\n${output.trim()}`);
  } finally {
    await rm(file, { force: true });
  }
  console.log(
    `${count} invented submissions are in ${stateFolder}. Each says in its words that it is invented.`,
  );
  return true;
}
