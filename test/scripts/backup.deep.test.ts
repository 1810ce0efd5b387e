import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDifference } from '../../scripts/backup/first-difference.ts';
import { restore } from '../../scripts/backup/restore.ts';
import { localDatabase } from '../../scripts/commands/seed.ts';
import { d1, type Execute, type Row } from '../../scripts/database/d1.ts';
import { inventedAnswers } from '../../scripts/seed/answers.ts';
import { insertInvented } from '../../scripts/seed/invented.ts';
import { migrate } from '../../scripts/start/local-data.ts';
import { hashOfRecord } from '../../worker/events/audit-hash.ts';
import { chain } from '../../worker/events/event.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { open, seal } from '../../worker/seal/seal.ts';
import { ProjectCopy } from './account/project-copy.ts';
import { StubAccount } from './account/stub-account.ts';
import { runScript, type Ended } from './run-script.ts';
import { temporaryFolder } from './temporary-folder.ts';

const keys = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const count = 40;
const noted = 'Left a word with her sister in Fresno.';
const time = Date.parse('2026-11-01T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const [source, target] = [join(folder, 'source'), join(folder, 'target')];
const file = join(folder, 'kept.sql');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A command of `npm run vod` on the local data of a folder. */
const vod = (STATE_DIR: string, ...args: string[]): Promise<Ended> =>
  runScript(['scripts/vod.ts', ...args], { STATE_DIR });

const hex = (bytes: Uint8Array): string => `X'${Buffer.from(bytes).toString('hex')}'`;

/** Something in every table, and a row of every kind in those that matter. */
async function fill(execute: Execute): Promise<void> {
  const ring = await readKeyRing(keys);
  const db = localDatabase(source);
  await insertInvented(db, ring, count, time, ['met']);
  db.close();
  const [[first, second] = []] = await execute('SELECT id FROM submissions ORDER BY received_at');
  const note = await seal(ring, { id: 'note-1', kind: 'note' }, { text: noted });
  const member = 'coordinator@vod.example';
  const look = await chain(
    { submissionId: null, at: time, kind: 'list-viewed', actor: member, detail: '{"count":40}' },
    '',
  );
  await execute(
    [
      `INSERT INTO notes VALUES ('note-1', '${String(first?.['id'])}', 'k1', ${hex(note.bytes)})`,
      `UPDATE submissions SET withdrawn_at = ${time}, key_id = NULL, sealed = NULL, version = 2 WHERE id = '${String(second?.['id'])}'`,
      `INSERT INTO events (submission_id, at, kind, actor, detail, previous_hash, hash, nonce) VALUES (NULL, ${time}, 'list-viewed', '${member}', '{"count":40}', '', '${look.hash}', '${look.nonce}')`,
      `INSERT INTO code_tries VALUES ('K7QM3XDP', 2, ${time}, NULL)`,
      `INSERT INTO heartbeats VALUES ('sweep', ${time})`,
      `INSERT INTO faults VALUES ('coordinator-address', 'E_RECIPIENT_SUPPRESSED', ${time})`,
    ].join(';\n'),
  );
  const [ends = []] = await execute(
    "SELECT coalesce(submission_id, '') AS chain, hash, max(id) AS id FROM events GROUP BY chain ORDER BY chain",
  );
  const last = Math.max(...ends.map(({ id }) => Number(id)));
  const record = await hashOfRecord(
    '',
    last,
    ends.map(({ chain: name, hash }) => [String(name), String(hash)]),
  );
  await execute(
    `INSERT INTO audit_records (at, last_event, hash) VALUES (${time}, ${last}, '${record}')`,
  );
}

const isOurs = ({ name }: Row): boolean => !/^(?:_cf_|sqlite_(?!sequence))/.test(String(name));

/** What a database holds, read without the export: its shape, and every row with the columns that it makes by itself. */
async function everything(execute: Execute): Promise<Record<string, unknown>> {
  const [shape = []] = await execute('SELECT type, name FROM sqlite_schema ORDER BY type, name');
  const tables = shape.filter((row) => row['type'] === 'table' && isOurs(row));
  const rows = await execute(
    tables.map(({ name }) => `SELECT * FROM "${String(name)}"`).join(';\n'),
  );
  return {
    shape: shape.filter(isOurs),
    ...Object.fromEntries(tables.map(({ name }, index) => [String(name), rows[index]])),
  };
}

/** Every text in a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('npm run vod -- backup and npm run vod -- restore', { timeout: 120_000 }, () => {
  const from = d1({ local: source });
  const to = d1({ local: target });
  let backup: Ended;
  let restored: Ended;
  let before: Record<string, unknown>;

  beforeAll(async () => {
    await migrate(source);
    await fill(from);
    before = await everything(from);
    backup = await vod(source, 'backup', file);
    restored = await vod(target, 'restore', file);
  }, 480_000);

  it('say what they kept and put back, and what is next', () => {
    const contents = `${count} requests, ${readFileSync(file, 'utf8').match(/^INSERT INTO "events"/gm)?.length ?? 0} events, 1 daily record and 1 note`;
    expect(backup.stderr + restored.stderr).toBe('');
    expect([backup.code, restored.code]).toEqual([0, 0]);
    expect(backup.stdout).toContain(`${file} holds ${contents}.`);
    expect(restored.stdout).toContain(`${contents}: every row is as the file has it.`);
    expect(restored.stdout).toContain(`Next: \`STATE_DIR=${target} npm run vod -- audit\``);
  });

  it('write a file for this user alone', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keep no answer and no note in clear', () => {
    const kept = readFileSync(file, 'utf8').toLowerCase();
    const answers = Array.from({ length: count }, (_, index) => texts(inventedAnswers(index + 1)));
    // A choice is kept as small letters and hyphens, as names of columns are; what a person writes has more.
    const written = [...new Set([noted, ...answers.flat()])].filter((text) => /[^a-z-]/.test(text));
    expect(written.length).toBeGreaterThan(40);
    const formsOf = (text: string): string[] => [
      text.toLowerCase(),
      Buffer.from(text).toString('hex'),
      Buffer.from(text).toString('base64').slice(0, 10).toLowerCase(),
    ];
    expect(written.filter((text) => formsOf(text).some((form) => kept.includes(form)))).toEqual([]);
  });

  it('put back every row of every table, its counters, indexes and triggers', async () => {
    expect(await everything(to)).toEqual(before);
    for (const name of ['submissions', 'events', 'notes', 'audit_records', 'code_tries']) {
      expect(before[name]).not.toEqual([]);
    }
    for (const name of ['heartbeats', 'faults', 'd1_migrations', 'sqlite_sequence']) {
      expect(before[name]).not.toEqual([]);
    }
  });

  it('put back a trail that fits', async () => {
    const audit = await vod(target, 'audit');
    expect(audit.stderr).toBe('');
    expect(audit.stdout).toContain('and 1 daily records fit.');
    expect(audit.code).toBe(0);
  });

  it('put back a trail that only grows', async () => {
    await expect(to("UPDATE events SET kind = 'noted' WHERE id = 1")).rejects.toThrow('only grow');
    await expect(to('DELETE FROM events WHERE id = 1')).rejects.toThrow('only grow');
  });

  it('put back answers that the same key opens', async () => {
    const [[row] = []] = await to(
      'SELECT id, kind, hex(sealed) AS sealed FROM submissions WHERE sealed IS NOT NULL LIMIT 1',
    );
    const bytes = Uint8Array.from(Buffer.from(String(row?.['sealed']), 'hex'));
    const owner = { id: String(row?.['id']), kind: String(row?.['kind']) };
    const opened = await open(await readKeyRing(keys), owner, { keyId: 'k1', bytes });
    const invented = Array.from({ length: count }, (_, index) => inventedAnswers(index + 1));
    expect(invented).toContainEqual(opened);
  });

  it('leave the migrations done, so that none is done again', async () => {
    await migrate(target);
    expect(await everything(to)).toEqual(before);
  });

  it('write over no file', async () => {
    const kept = readFileSync(file);
    const { code, stderr } = await vod(source, 'backup', file);
    expect(stderr).toContain('is there already, and a backup is not written over: choose another');
    expect(code).toBe(1);
    expect(readFileSync(file)).toEqual(kept);
  });

  it('write into no database that has something', async () => {
    const { code, stderr } = await vod(source, 'restore', file);
    expect(stderr).toContain('is not empty, and a backup is put into no other');
    expect(code).toBe(1);
    expect(await everything(from)).toEqual(before);
  });

  it.each([
    {
      what: 'a file that breaks off',
      change: (text: string) => text.slice(0, text.indexOf('CREATE TRIGGER events_never_go')),
      says: 'breaks off before its end: take another backup',
    },
    {
      what: 'a file of another project',
      change: () => 'CREATE TABLE recipes (name TEXT);\n',
      says: 'is no backup of this service',
    },
    {
      what: 'a file of a later version',
      change: (text: string) => text.replace('0003_scale.sql', '0099_later.sql'),
      says: 'migration 0099_later.sql is not in worker/migrations',
    },
  ])('refuse $what before anything is written', async ({ change, says }) => {
    const other = temporaryFolder();
    const changed = join(other, 'changed.sql');
    writeFileSync(changed, change(readFileSync(file, 'utf8')));
    const local = join(other, 'state');
    await expect(restore(changed, { local }, () => undefined)).rejects.toThrow(says);
    expect(existsSync(local)).toBe(false);
  });

  it('say that a database is not to be used in which something failed', async () => {
    const other = temporaryFolder();
    const changed = join(other, 'changed.sql');
    const text = readFileSync(file, 'utf8').replace("'sweep'", 'NULL');
    writeFileSync(changed, text);
    const { code, stderr } = await vod(join(other, 'state'), 'restore', changed);
    expect(stderr).toContain('Do not use this database; make another empty one');
    expect(code).toBe(1);
  });

  it.each([
    { args: ['backup', '--all'], says: 'Write: npm run vod -- backup [FILE]' },
    { args: ['backup', 'a.sql', 'b.sql'], says: 'Write: npm run vod -- backup [FILE]' },
    { args: ['backup', '--env', 'staging'], says: 'write `--remote --env staging`' },
    { args: ['backup', '--remote', '--env', 'preview'], says: 'one of production, staging' },
    { args: ['restore'], says: 'Write: npm run vod -- restore FILE' },
    { args: ['restore', 'a.sql', 'b.sql'], says: 'Write: npm run vod -- restore FILE' },
    { args: ['restore', 'nowhere.sql'], says: 'There is no file' },
  ])('refuse $args in one line', async ({ args, says }) => {
    const { code, stderr } = await vod(join(temporaryFolder(), 'state'), ...args);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('have nothing to keep of a database without tables, and leave no file', async () => {
    const state = temporaryFolder();
    const name = join(state, 'none.sql');
    const { code, stderr } = await vod(state, 'backup', name);
    expect(stderr).toContain('The database has no tables yet');
    expect(code).toBe(1);
    expect([existsSync(name), existsSync(`${name}.part`)]).toEqual([false, false]);
  });

  describe('with --remote', () => {
    const account = new StubAccount();
    let project: ProjectCopy;
    beforeAll(async () => {
      project = new ProjectCopy(await account.open());
      const uuid = '11111111-1111-4111-8111-111111111111';
      account.databases.push({ uuid, name: 'victim-offender-dialogue-staging' });
      project.change('wrangler.toml', '00000000-0000-4000-8000-000000000001', uuid);
    });
    afterAll(async () => {
      await account.close();
      project.forget();
    });
    const staging = ['--remote', '--env', 'staging'];

    it('put a backup into the database of the account, and take the same out', async () => {
      const put = await project.run('restore', file, ...staging);
      expect(put.stderr).toBe('');
      expect(put.stdout).toContain('every row is as the file has it');
      expect(put.stdout).toContain('`npm run vod -- audit --remote --env staging`');
      expect(put.stdout).toContain('Then `npm run deploy -- --env staging`.');
      const out = join(project.folder, 'out.sql');
      const taken = await project.run('backup', out, ...staging);
      expect(taken.code).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe(readFileSync(file, 'utf8'));
    });

    it('put nothing into one that has something', async () => {
      const before = account.asked.length;
      const { code, stderr } = await project.run('restore', file, ...staging);
      expect(stderr).toContain('make a new one and write its name and id into wrangler.toml');
      expect(code).toBe(1);
      expect(account.asked.slice(before).map(({ path }) => path)).not.toContainEqual(
        expect.stringMatching(/import$/),
      );
    });

    it('show nobody the link to an export that could not be fetched', async () => {
      account.failing = ({ path }) => path.startsWith('/files/');
      const { code, stdout, stderr } = await project.run('backup', 'none.sql', ...staging);
      account.failing = undefined;
      expect(code).toBe(1);
      expect(stderr).toContain('The database could not be exported, and it is as it was');
      expect(stdout + stderr).not.toContain('signed-by-the-stub');
    });
  });
});

describe('firstDifference', () => {
  const compared = (one: string, other: string): Promise<string | undefined> => {
    const where = temporaryFolder();
    writeFileSync(join(where, 'one'), one);
    writeFileSync(join(where, 'other'), other);
    return firstDifference(join(where, 'one'), join(where, 'other'));
  };
  const rows = `INSERT INTO "notes" ("id") VALUES('a');\nINSERT INTO "notes" ("id") VALUES('b');`;

  it('is none between equal exports', async () => {
    expect(await compared(rows, `${rows}\n`)).toBeUndefined();
  });

  it.each([
    { what: 'changed', other: rows.replace("'b'", "'c'") },
    { what: 'missing', other: rows.split('\n')[0] ?? '' },
    {
      what: 'doubled',
      other: rows.replace(/\n.*$/, (line) => `\n${rows.split('\n')[0] ?? ''}${line}`),
    },
  ])('is the first row that is $what, by its place and table', async ({ other }) => {
    expect(await compared(rows, other)).toBe('line 2: INSERT INTO "notes');
  });
});
