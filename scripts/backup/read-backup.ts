import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';
import { readContents, type Contents } from './contents.ts';

/** The migrations of this checkout, in their order. */
const ourMigrations = (): string[] => readdirSync(join(root, 'worker/migrations')).sort();

/**
 * What a backup holds that this checkout can put back.
 *
 * @throws Refusal when there is no such file, when it is no backup or breaks off, and when a later version wrote it.
 */
export async function readBackup(file: string): Promise<Contents> {
  if (!existsSync(file)) {
    throw new Refusal(
      `There is no file ${file}: name the one that \`npm run vod -- backup\` wrote.`,
    );
  }
  const contents = await readContents(file);
  if (contents.migrations.length === 0 || !contents.rows.has('submissions')) {
    throw new Refusal(
      `${file} is no backup of this service: name one that \`npm run vod -- backup\` wrote.`,
    );
  }
  if (!contents.whole) {
    throw new Refusal(
      `${file} breaks off before its end: take another backup, or another copy of this one.`,
    );
  }
  const ours = ourMigrations();
  const foreign = contents.migrations.find((name, index) => name !== ours[index]);
  if (foreign !== undefined) {
    throw new Refusal(
      `${file} has the shape of another version of this service: migration ${foreign} is not in worker/migrations in this place. Check out the version that wrote it, or a later one, then run the same command again.`,
    );
  }
  return contents;
}

/** Whether a backup is older than this checkout, so that its database still has to be brought to today's shape. */
export function isOlder({ migrations }: Contents): boolean {
  return migrations.length < ourMigrations().length;
}
