import { join } from 'node:path';
import { localKeyName } from '../../worker/seal/key-ring.ts';
import { keepSecrets } from '../secrets-file.ts';

/** Makes the secrets of the local Worker once. @returns the path of the file, for wrangler to read. */
export async function localSecrets(stateFolder: string): Promise<string> {
  const path = join(stateFolder, 'secrets.env');
  await keepSecrets(path, localKeyName);
  return path;
}
