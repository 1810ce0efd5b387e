import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { d1 } from '../../scripts/database/d1.ts';
import { migrate } from '../../scripts/start/local-data.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { open, seal } from '../../worker/seal/seal.ts';
import { runScript, type Ended } from '../scripts/run-script.ts';
import { answersOf, idOf, key } from './stored.ts';

const [k1, k2] = [key('k1', 1), key('k2', 2)];

/** What the shell that runs the tests has is not what they say. */
const run = (args: string[], env: NodeJS.ProcessEnv): Promise<Ended> =>
  runScript(['scripts/vod.ts', 'reseal', ...args], { SEAL_KEYS: undefined, ...env });

describe('npm run vod -- reseal', () => {
  const STATE_DIR = mkdtempSync(join(tmpdir(), 'reseal-'));
  const execute = d1({ local: STATE_DIR });
  afterAll(() => {
    rmSync(STATE_DIR, { recursive: true, force: true });
  });

  beforeAll(async () => {
    await migrate(STATE_DIR);
    const ring = await readKeyRing(k1);
    const values = [];
    for (const number of [1, 2, 3]) {
      const { bytes } = await seal(ring, { id: idOf(number), kind: 'contact' }, answersOf(number));
      const sealed = Buffer.from(bytes).toString('hex');
      values.push(
        `('${idOf(number)}', 'R${number}', 'contact', 'en', 0, 'k1', X'${sealed}', X'00', 0, 0)`,
      );
    }
    await execute(
      `INSERT INTO submissions (id, reference, kind, locale, received_at, key_id, sealed, code_hash, notice_owed_at, notice_due_at) VALUES ${values.join(', ')}`,
    );
    writeFileSync(join(STATE_DIR, 'secrets.env'), `SEAL_KEYS=${k1},${k2}\n`, { mode: 0o600 });
  });

  it('re-seals the local database, says which key is free, and prints none', async () => {
    const { code, stdout, stderr } = await run([], { STATE_DIR });
    expect(stderr).toBe('');
    expect(stdout).toContain('3 rows were put under k2, with the terms that the desk searches by;');
    expect(stdout).toContain('; all 3 under it were opened.');
    expect(stdout).toContain('k1: seals nothing any more, and may be removed from SEAL_KEYS.');
    expect(code).toBe(0);
    for (const setting of [k1, k2]) expect(stdout).not.toContain(setting.slice(3, 20));

    const [rows = []] = await execute('SELECT hex(sealed) AS sealed FROM submissions ORDER BY id');
    const ring = await readKeyRing(k2);
    for (const [index, { sealed }] of rows.entries()) {
      const bytes = Uint8Array.from(Buffer.from(String(sealed), 'hex'));
      const row = { id: idOf(index + 1), kind: 'contact' };
      expect(await open(ring, row, { keyId: 'k2', bytes })).toEqual(answersOf(index + 1));
    }
  });

  it('takes keys from the environment before those of the file, and names the one that is missing', async () => {
    const { code, stderr } = await run([], { STATE_DIR, SEAL_KEYS: k1 });
    expect(stderr).toMatch(
      /^SEAL_KEYS lacks a key that still seals rows: k2 \(3 rows\)\. Put it back/,
    );
    expect(code).toBe(1);
  });
});

describe('npm run vod -- reseal, told what it can not do', () => {
  const empty = mkdtempSync(join(tmpdir(), 'reseal-empty-'));
  afterAll(() => {
    rmSync(empty, { recursive: true, force: true });
  });

  it.each([
    {
      what: 'a key on the command line',
      args: [k1],
      env: {},
      says: 'Write: npm run vod -- reseal',
    },
    {
      what: 'no keys for the deployed database',
      args: ['--remote'],
      env: {},
      says: 'read -rs SEAL_KEYS',
    },
    { what: 'no local keys', args: [], env: {}, says: 'There are no keys in' },
    {
      what: 'a short key',
      args: [],
      env: { SEAL_KEYS: 'k1:AAAA' },
      says: 'entry 1 is not the base64 of 32 bytes',
    },
    {
      what: 'two keys of a name',
      args: [],
      env: { SEAL_KEYS: `${k1},${k1}` },
      says: 'entry 2 has the name of an earlier one',
    },
    {
      what: 'a database without tables',
      args: [],
      env: { SEAL_KEYS: k1 },
      says: 'has no tables yet',
    },
  ])('refuses $what in one line', async ({ args, env, says }) => {
    const { code, stdout, stderr } = await run(args, { STATE_DIR: empty, ...env });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr + stdout).not.toContain(k1.slice(3, 20));
    expect(code).toBe(1);
  });
});
