import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

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

/** Takes every picture. @returns the files. */
export async function takePictures(
  browser: Browser,
  origin: string,
  folder: string,
): Promise<string[]> {
  const page = await browser.newPage({
    viewport: size,
    javaScriptEnabled: false,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const files: string[] = [];
  for (const [name, go] of Object.entries(pictures)) {
    await go(page, origin);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    files.push(path);
  }
  return files;
}
