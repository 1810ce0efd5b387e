import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'yaml';
import type { Program } from '../../site/src/program-schema.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { root } from '../root.ts';
import { readKeys } from '../reseal/settings.ts';
import { insertInvented } from '../seed/invented.ts';
import { localSecrets, migrate } from '../start/local-data.ts';
import { readSettings } from '../start/settings.ts';

const usual = 10_000;

/** Fills the local database, and no other, with submissions that nobody sent. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const [asked = String(usual)] = readArguments(args, {}, usage, 1).positionals;
  const count = Number(asked);
  if (!/^\d+$/.test(asked) || count < 1 || count > 100_000) throw new Refusal(usage);
  const { stateFolder } = readSettings(process.env);
  await localSecrets(stateFolder);
  await migrate(stateFolder);
  const ring = await readKeys(process.env, { local: stateFolder });
  const program = readFileSync(join(root, 'site/src/content/program.yaml'), 'utf8');
  const outcomes = Object.keys((parse(program) as Program).outcomes);
  const db = localDatabase(stateFolder);
  try {
    const added = await insertInvented(db, ring, count, Date.now(), outcomes);
    const before = added < count ? ` ${count - added} were there from before.` : '';
    console.log(
      `${added} invented submissions were put into ${stateFolder}. Each says in its words that it is invented.${before}`,
    );
  } finally {
    db.close();
  }
  return true;
}

/** The one database of a folder, in the file where wrangler keeps it: `wrangler d1 execute` takes minutes for what takes seconds. */
export function localDatabase(stateFolder: string): DatabaseSync {
  const files = globSync(join(stateFolder, 'v3/d1/miniflare-D1DatabaseObject/*.sqlite'));
  const [file, ...others] = files.filter((each) => !each.endsWith('metadata.sqlite'));
  if (file !== undefined && others.length === 0) return new DatabaseSync(file, { timeout: 5000 });
  throw new Refusal(
    `There is not one database in ${stateFolder}: choose a new folder by STATE_DIR.`,
  );
}
