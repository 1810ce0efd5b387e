import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localKeyName } from '../../worker/seal/key-ring.ts';

/** How each secret that wrangler.toml requires is made for a local Worker. */
const makers: Readonly<Record<string, () => string>> = {
  SEAL_KEYS: () => `${localKeyName}:${randomKey()}`,
  RECEIPT_KEY: randomKey,
};

/**
 * Makes the secrets of the local Worker once, and keeps them: without them, what is sealed in the
 * local database could not be opened again. One that is asked for since then is added.
 * @returns the path of the file, for wrangler to read.
 */
export async function localSecrets(stateFolder: string): Promise<string> {
  const path = join(stateFolder, 'secrets.env');
  const kept = await readIfThere(path);
  const missing = Object.entries(makers).filter(([name]) => !kept.includes(`${name}=`));
  if (missing.length === 0) return path;
  await mkdir(stateFolder, { recursive: true });
  const added = missing.map(([name, make]) => `${name}=${make()}\n`).join('');
  // Written beside and then moved, so that a full disk leaves no half of a key.
  const fresh = `${path}.new`;
  await writeFile(fresh, kept + added, { mode: 0o600 });
  await rename(fresh, path);
  return path;
}

function randomKey(): string {
  return randomBytes(32).toString('base64');
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
