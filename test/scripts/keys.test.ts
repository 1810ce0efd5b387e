import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { freshSecrets } from '../../scripts/provision/keys.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('freshSecrets keeps in the file what an earlier run made, beside what is missing', async () => {
  const file = join(temporaryFolder(), 'production.env');
  const { SEAL_KEYS: first } = await freshSecrets(file, ['SEAL_KEYS']);
  const all = await freshSecrets(file, ['SEAL_KEYS', 'RECEIPT_KEY']);
  expect(all['SEAL_KEYS']).toBe(first);
  expect(parseEnv(readFileSync(file, 'utf8'))).toEqual(all);
});
