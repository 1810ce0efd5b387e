import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Refusal } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import { runCron } from '../start/cron.ts';
import { withLocalSite } from '../start/server.ts';

/** What stands on each picture, and how to come to it. */
const pictures: Readonly<Record<string, (page: Page, origin: string) => Promise<unknown>>> = {
  today: (page, origin) => page.goto(`${origin}/coordinator/`),
  submission: async (page, origin) => {
    await page.goto(`${origin}/coordinator/submissions/?kind=interest&state=new`);
    await page.locator('tbody a').first().click();
  },
  'on-hold': async (page, origin) => {
    await page.goto(`${origin}/coordinator/submissions/?state=held`);
    await page.locator('tbody a').first().click();
  },
  counts: (page, origin) => page.goto(`${origin}/coordinator/counts/`),
};

/** How much of a long page is shown. */
const size = { width: 1200, height: 1000 };

/** Enough for a list that looks as it does at work. */
const seeded = '200';

/** Takes the pictures of docs/coordinator.md, of the built site with invented submissions. */
export function pictureDesk(browser: Browser): Promise<void> {
  return withLocalSite(seed, async (origin) => {
    // Or each picture would say that the regular run is late. Each sends some of the reminders that the seed makes owed.
    for (let run = 0; run < 8; run += 1) await runCron(origin);
    const page = await browser.newPage({
      viewport: size,
      javaScriptEnabled: false,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    for (const [name, go] of Object.entries(pictures)) {
      await go(page, origin);
      await page.screenshot({ path: join(root, 'docs', 'coordinator', `${name}.png`) });
    }
  });
}

async function seed(stateFolder: string): Promise<void> {
  const call = [process.execPath, join(root, 'scripts', 'vod.ts'), 'seed', seeded] as const;
  const { ok, output } = await runCommand(call, { STATE_DIR: stateFolder });
  if (!ok) throw new Refusal(output);
}
