import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureChromium } from '../chromium/install.ts';
import { startChromium } from '../chromium/start.ts';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';
import { withLocalSite } from '../start/local-site.ts';
import { takePictures } from '../pictures/coordinator.ts';
import { pictureComponents } from '../pictures/editing.ts';
import { pictureEditor } from '../pictures/editor.ts';
import { picturePages } from '../pictures/pages.ts';
import { seed } from '../pictures/seed.ts';
import { readArguments } from '../process/arguments.ts';
import { runOnce } from '../start/cron.ts';
import { buildSite } from '../site/build-site.ts';

/** Takes the pictures of docs/coordinator.md or of docs/editing.md, or of every page, to look through. */
export async function pictures(args: readonly string[], usage: string): Promise<boolean> {
  const { values, positionals } = readArguments(args, { only: { type: 'string' } }, usage, 2);
  const [what = '', folder = join(root, '.state', 'screenshots')] = positionals;
  const isPages = what === 'pages';
  if (!['coordinator', 'editing', 'pages'].includes(what)) throw new Refusal(usage);
  if (!isPages && (values.only !== undefined || positionals.length > 1)) throw new Refusal(usage);
  await ensureChromium();
  if (what === 'editing') {
    await pictureEditor();
    return pictureComponents();
  }
  const built = await buildSite();
  if (!built.ok) throw new Refusal(built.output);
  const browser = await startChromium();
  try {
    if (isPages) await picturePages(browser, { folder: resolve(folder), only: values.only ?? '' });
    else await pictureDesk(browser);
  } finally {
    await browser.close();
  }
  return true;
}

async function pictureDesk(browser: Browser): Promise<void> {
  const folder = join(root, 'docs', 'coordinator');
  await mkdir(folder, { recursive: true });
  const files = await withLocalSite(seed, async (origin) => {
    // Or each picture would say that the regular run is late. Each sends some of the reminders that the seed makes owed.
    for (let run = 0; run < 8; run += 1) await runOnce(origin);
    return takePictures(browser, origin, folder);
  });
  for (const file of files) console.log(file);
}
