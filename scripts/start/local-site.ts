import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSecrets } from './secrets.ts';
import { startServer } from './server.ts';
import { freePort } from '../site/free-port.ts';

/**
 * Serves the built site with a database of its own, which goes away with it.
 *
 * @param prepare what is done to the folder of that database first; without it there is not even a table.
 * @param work is told where the site is.
 */
export async function withLocalSite<T>(
  prepare: (stateFolder: string) => Promise<void>,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'local-site-'));
  try {
    const secretsFile = await localSecrets(stateFolder);
    await prepare(stateFolder);
    const server = await startServer({ port: await freePort(), stateFolder, secretsFile });
    try {
      return await work(server.origin);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(stateFolder, { recursive: true, force: true });
  }
}
