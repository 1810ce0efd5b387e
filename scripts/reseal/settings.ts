import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readKeyRing, type KeyRing } from '../../worker/seal/key-ring.ts';
import type { Target } from '../database/d1.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readIfThere } from '../secrets-file.ts';

const again = 'then run the same command again.';

/**
 * The ring of keys: from the environment, or for a local database from the file that `npm start` made.
 * It is never taken from the command line, where other users of the machine and the shell's history see it.
 */
export async function readKeys(env: NodeJS.ProcessEnv, from: Target): Promise<KeyRing> {
  const given = env['SEAL_KEYS'];
  // The tools that are started from here have no use for it.
  delete env['SEAL_KEYS'];
  const setting = given ?? (await localKeys(from));
  try {
    return await readKeyRing(setting);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal(`SEAL_KEYS can't be read, since ${error.message}: correct it, ${again}`);
  }
}

async function localKeys(from: Target): Promise<string> {
  if ('remote' in from) {
    throw new Refusal(
      `SEAL_KEYS is not set, and the keys of the deployed Worker stand in no file here: read them in by \`read -rs SEAL_KEYS && export SEAL_KEYS\`, ${again}`,
    );
  }
  const path = join(from.local, 'secrets.env');
  const setting = parseEnv(await readIfThere(path))['SEAL_KEYS'];
  if (setting !== undefined) return setting;
  throw new Refusal(
    `There are no keys in ${path}: run \`npm start\` once, which makes them, or set SEAL_KEYS, ${again}`,
  );
}
