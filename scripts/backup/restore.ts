import { join } from 'node:path';
import { d1, where, type Target } from '../database/d1.ts';
import { Refusal } from '../launch/refusal.mjs';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import { askWrangler } from '../process/wrangler.ts';
import { contentsInWords, type Contents } from './contents.ts';
import { exportDatabase } from './export-database.ts';
import { firstDifference } from './first-difference.ts';
import { readBackup } from './read-backup.ts';

async function refuseIfFilled(target: Target): Promise<void> {
  const [tables = []] = await d1(target)(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'",
  );
  if (tables.length === 0) return;
  throw new Refusal(
    'local' in target
      ? `The database in ${target.local} is not empty, and a backup is put into no other: choose a folder that is not there yet, as in \`STATE_DIR=.state/restored npm run vod -- restore …\`.`
      : 'The database that wrangler.toml names is not empty, and a backup is put into no other: make a new one and write its name and id into wrangler.toml (docs/operate.md, "The database is down or damaged"), then run the same command again.',
  );
}

/**
 * Puts a backup into an empty database, and compares what is there afterwards with the file, row by row.
 *
 * @throws Refusal when the file or the database will not do, before anything is written; and when they differ after it.
 */
export async function restore(
  file: string,
  target: Target,
  tell: (line: string) => void,
): Promise<Contents> {
  const contents = await readBackup(file);
  await refuseIfFilled(target);
  tell(`Putting in ${contentsInWords(contents)} …`);
  await askWrangler(
    { args: ['d1', 'execute', 'DB', '--file', file, ...where(target)] },
    (output) =>
      `The backup was not put in whole. Do not use this database; make another empty one, correct what follows, then run the same command for that.\n\n${output}`,
  );
  tell('Comparing what is there now with the file, row by row …');
  await inTemporaryFolder(async (folder) => {
    const restored = join(folder, 'restored.sql');
    await exportDatabase(target, restored);
    const difference = await firstDifference(file, restored);
    if (difference === undefined) return;
    throw new Refusal(
      `What is in the database now is not what the file has (${difference}). Do not use it: make another empty one, then run the same command for that.`,
    );
  });
  return contents;
}
