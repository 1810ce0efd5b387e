import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseEnv } from 'node:util';
import { Refusal } from './launch/refusal.mjs';

const randomKey = (): string => randomBytes(32).toString('base64');

/** How each secret that wrangler.toml requires is made; the key that seals has a name. */
const makers: Readonly<Record<string, (keyName: string) => string>> = {
  SEAL_KEYS: (keyName) => `${keyName}:${randomKey()}`,
  RECEIPT_KEY: randomKey,
};

/**
 * Makes the secrets that a file lacks, and adds them to it. Only this user reads it. What is there stays: without it, what it sealed
 * could not be opened again.
 *
 * @param keyName what a new key that seals is called.
 * @returns those that are asked for, by their names.
 * @throws Refusal for one that is none of the project's.
 */
export async function keepSecrets(
  path: string,
  keyName: string,
  names: readonly string[] = Object.keys(makers),
): Promise<Readonly<Record<string, string>>> {
  const kept = await readIfThere(path);
  const found = parseEnv(kept);
  const missing = names.filter((name) => found[name] === undefined);
  const added = missing.map((name) => {
    const make = makers[name];
    if (make) return [name, make(keyName)] as const;
    throw new Refusal(
      `wrangler.toml requires a secret ${name}, and nothing here knows how to make one: put it by \`npx wrangler secret put ${name} --env=\` (for staging \`--env=staging\`), then run the same command again.`,
    );
  });
  if (added.length > 0) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const text = added.map(([name, value]) => `${name}=${value}\n`).join('');
    // Written beside and then moved, so that a full disk leaves no half of a key.
    const fresh = `${path}.new`;
    await writeFile(fresh, kept + text, { mode: 0o600 });
    await rename(fresh, path);
  }
  const all = new Map([...Object.entries(found), ...added]);
  return Object.fromEntries(names.map((name) => [name, all.get(name) ?? '']));
}

export async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
