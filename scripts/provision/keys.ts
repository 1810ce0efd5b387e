import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseEnv } from 'node:util';
import { Refusal } from '../launch/refusal.mjs';

const freshKey = (): string => randomBytes(32).toString('base64');

/** How each secret of a deployed Worker is made. */
const makers: Readonly<Record<string, () => string>> = {
  SEAL_KEYS: () => `k1:${freshKey()}`,
  RECEIPT_KEY: freshKey,
};

/**
 * The fresh secrets of a deployed Worker, in a file that only this user reads. They are written before they are uploaded:
 * the account never shows them again, and a run that was interrupted has to upload the same ones.
 */
export async function freshSecrets(
  path: string,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const kept = await readIfThere(path);
  const found = parseEnv(kept);
  const missing = names.filter((name) => found[name] === undefined);
  const added = missing.map((name) => {
    const make = makers[name];
    if (make) return [name, make()] as const;
    throw new Refusal(
      `wrangler.toml requires a secret ${name}, and nothing here knows how to make one: put it by \`npx wrangler secret put ${name}\`, then run the same command again.`,
    );
  });
  if (added.length > 0) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const text = added.map(([name, value]) => `${name}=${value}\n`).join('');
    await writeFile(path, kept + text, { mode: 0o600 });
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
