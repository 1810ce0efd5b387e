import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium/install.ts';
import { findChromium } from './chromium/find.ts';
import { Refusal } from './launch/refusal.mjs';
import { runCommand } from './process/run-command.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { takePictures } from './screenshots/pictures.ts';
import { buildSite } from './site/build-site.ts';
import { freePort } from './screenshots/free-port.ts';
import { localSecrets } from './start/secrets.ts';
import { startServer } from './start/server.ts';

/** Enough for a list that looks as it does at work. */
const seeded = '200';

/** Takes the pictures of docs/coordinator.md anew, from invented submissions in a database of its own. */
await task(async () => {
  await ensureChromium();
  const executablePath = findChromium();
  const built = await buildSite();
  if (!built.ok || executablePath === undefined) throw new Refusal(built.output);
  const stateFolder = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const secretsFile = await localSecrets(stateFolder);
  const seed = await runCommand([process.execPath, join(root, 'scripts', 'seed.ts'), seeded], {
    STATE_DIR: stateFolder,
  });
  if (!seed.ok) throw new Refusal(seed.output);
  const server = await startServer({ port: await freePort(), stateFolder, secretsFile });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const folder = join(root, 'docs', 'coordinator');
    await mkdir(folder, { recursive: true });
    for (const picture of await takePictures(browser, server.origin, folder)) console.log(picture);
  } finally {
    await browser.close();
    await server.stop();
    await rm(stateFolder, { recursive: true, force: true });
  }
  return true;
});
