import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of every view go, for a person to look through. Without it none is taken. */
const folder = process.env['PICTURES'];

/** Takes the whole view in each width, light and dark, and on paper. @returns whether pictures are taken at all. */
export async function takePictures(page: Page, name: string): Promise<boolean> {
  if (folder === undefined) return false;
  const file = join(folder, `view${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`);
  for (const width of [320, 768, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${file}.${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.pdf({ path: `${file}.pdf`, format: 'Letter' });
  return true;
}
