import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'smol-toml';
import { keepSecrets } from '../../scripts/secrets-file.ts';
import { localSecrets } from '../../scripts/start/local-data.ts';
import { localKeyName, readKeyRing } from '../../worker/seal/key-ring.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('localSecrets', () => {
  it('makes a key of 32 bytes for each secret that wrangler.toml requires', async () => {
    const path = await localSecrets(temporaryFolder());
    const made = readFileSync(path, 'utf8').trim().split('\n');
    const { secrets } = parse(readFileSync('wrangler.toml', 'utf8')) as { secrets: unknown };
    expect(made.map((line) => line.split('=')[0])).toEqual(
      (secrets as { required: string[] }).required,
    );
    for (const line of made) {
      const key = line.replace(/^\w+=(?:local:)?/, '');
      expect(Buffer.from(key, 'base64')).toHaveLength(32);
    }
  });

  it('names the key so that no deployed Worker takes it', async () => {
    const path = await localSecrets(temporaryFolder());
    const { SEAL_KEYS: setting = '' } = parseEnv(readFileSync(path, 'utf8'));
    expect([...(await readKeyRing(setting)).keys.keys()]).toEqual([localKeyName]);
  });

  it('lets nobody else read them', async () => {
    const path = await localSecrets(temporaryFolder());
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('makes them once, and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const first = readFileSync(await localSecrets(folder), 'utf8');
    const second = readFileSync(await localSecrets(folder), 'utf8');
    expect(second).toBe(first);
    expect(readdirSync(folder)).toEqual(['secrets.env']);
  });

  it('keeps what is there when one is asked for that is not', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secrets.env'), 'SEAL_KEYS=k1:kept\n');
    const path = await localSecrets(folder);
    expect(readFileSync(path, 'utf8')).toMatch(/^SEAL_KEYS=k1:kept\nRECEIPT_KEY=.+\n$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('keepSecrets', () => {
  it('keeps what an earlier run made, beside what is missing', async () => {
    const file = join(temporaryFolder(), 'keys', 'production.env');
    const { SEAL_KEYS: first } = await keepSecrets(file, 'k1', ['SEAL_KEYS']);
    const all = await keepSecrets(file, 'k1', ['SEAL_KEYS', 'RECEIPT_KEY']);
    expect(all['SEAL_KEYS']).toBe(first);
    expect(parseEnv(readFileSync(file, 'utf8'))).toEqual(all);
  });

  it('makes none of a name that it does not know', async () => {
    const file = join(temporaryFolder(), 'production.env');
    await expect(keepSecrets(file, 'k1', ['SEAL_KEYS', 'OTHER'])).rejects.toThrow(
      'nothing here knows how to make one',
    );
    expect(existsSync(file)).toBe(false);
  });
});
