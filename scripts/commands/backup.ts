import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { contentsInWords, readContents } from '../backup/contents.ts';
import { exportDatabase } from '../backup/export-database.ts';
import { tablesFor } from '../database/d1.ts';
import { readTarget } from '../database/target.ts';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';
import { readSettings } from '../start/settings.ts';

/** Writes the whole database into a file that only this user reads. All that anybody wrote is sealed in it. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const { target, positionals } = readTarget(args, process.env, usage, 1);
  const [named] = positionals;
  const which = 'local' in target ? 'local' : target.remote;
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const { stateFolder } = readSettings(process.env);
  const file = resolve(root, named ?? join(stateFolder, 'backups', `${which}-${time}.sql`));
  if (existsSync(file)) {
    throw new Refusal(
      `${file} is there already, and a backup is not written over: choose another name.`,
    );
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  console.log(`Exporting the ${which} database …`);
  const part = `${file}.part`;
  try {
    await exportDatabase(target, part);
    await chmod(part, 0o600);
    const contents = await readContents(part);
    if (contents.rows.size === 0) {
      throw new Refusal(
        `The database has no tables yet, so there is nothing to keep: ${tablesFor(target)}.`,
      );
    }
    if (!contents.whole) {
      throw new Refusal('The export broke off before its end: run the same command again.');
    }
    await rename(part, file);
    console.log(`${file} holds ${contentsInWords(contents)}.`);
  } finally {
    await rm(part, { force: true });
  }
  console.log(
    [
      'Answers and notes in it are sealed, and SEAL_KEYS is not in it: keep that elsewhere. Members are named in clear, so keep the file as safe as the desk, and destroy it within 30 days.',
      `To try it out: \`STATE_DIR=.state/restored npm run vod -- restore ${file}\`.${'local' in target ? '' : ' docs/operate.md says how to put it into the account.'}`,
    ].join('\n'),
  );
  return true;
}
