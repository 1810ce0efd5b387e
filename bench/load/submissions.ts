import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inventedSql } from '../../scripts/seed/invented.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { secrets, startPlatform } from '../runtime/platform.ts';

/** Makes a service's database and fills it with invented submissions, as the local runtime would find it. */
export async function fill(folder: string, count: number): Promise<void> {
  const platform = await startPlatform(folder);
  await platform.stop();
  const file = databaseFile(folder);
  const db = new DatabaseSync(file);
  try {
    const sql = await inventedSql(await readKeyRing(secrets.SEAL_KEYS), count, Date.now(), ['met']);
    db.exec('BEGIN');
    db.exec(sql);
    db.exec('COMMIT');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/** The file that the local runtime keeps the one database of a folder in. */
function databaseFile(folder: string): string {
  const files = globSync(join(folder, 'd1', 'miniflare-D1DatabaseObject', '*.sqlite')).filter(
    (file) => !file.endsWith('metadata.sqlite'),
  );
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new Error(`${folder} has ${files.length} databases and not one`);
  return file;
}
