import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A database that all migrations made, and that holds nothing. */
export function emptyDatabase(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const file of readdirSync('worker/migrations').sort()) {
    db.exec(readFileSync(join('worker/migrations', file), 'utf8'));
  }
  return db;
}
