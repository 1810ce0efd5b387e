import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureChromium } from './chromium/install.ts';
import { startChromium } from './chromium/start.ts';
import { Refusal } from './launch/refusal.mjs';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { withLocalSite } from './site/local-site.ts';
import { picturePages } from './screenshots/pages.ts';
import { takePictures } from './screenshots/pictures.ts';
import { readPlan } from './screenshots/plan.ts';
import { seed } from './screenshots/seed.ts';
import { runOnce } from './start/cron.ts';
import { buildSite } from './site/build-site.ts';

/** Takes the pictures of docs/coordinator.md anew, or with `--pages` those of every page, to look through. */
await task(async () => {
  const plan = readPlan(process.argv.slice(2));
  await ensureChromium();
  const built = await buildSite();
  if (!built.ok) throw new Refusal(built.output);
  const browser = await startChromium();
  try {
    if (plan.of === 'desk') await pictureDesk(browser);
    else await picturePages(browser, plan);
  } finally {
    await browser.close();
  }
  return true;
});

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
