import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOlder, readBackup } from '../../scripts/backup/read-backup.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ours = readdirSync('worker/migrations').sort();
const triggers = ['events_never_change', 'events_never_go'];

/** An export with these migrations and triggers, and no rows of people. */
function exported(migrations: readonly string[], last = triggers): string {
  const file = join(temporaryFolder(), 'kept.sql');
  const lines = [
    'CREATE TABLE submissions (id TEXT);',
    ...migrations.map((name) => `INSERT INTO "d1_migrations" VALUES(1,'${name}');`),
    ...last.map((name) => `CREATE TRIGGER ${name} BEFORE UPDATE ON events BEGIN SELECT 1; END;`),
  ];
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('readBackup', () => {
  it('takes one of today', async () => {
    expect(isOlder(await readBackup(exported(ours)))).toBe(false);
  });

  it('takes one from before the last migration', async () => {
    expect(isOlder(await readBackup(exported(ours.slice(0, -1))))).toBe(true);
  });

  it('refuses one of a later version', async () => {
    const later = exported([...ours, '9999_later.sql']);
    await expect(readBackup(later)).rejects.toThrow('9999_later.sql is not in worker/migrations');
  });

  it.each(triggers)('refuses one that breaks off and has no trigger but %s', async (name) => {
    await expect(readBackup(exported(ours, [name]))).rejects.toThrow('breaks off before its end');
  });
});
