import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A way in which a page is looked at. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colours: 'light' | 'dark';
  readonly media: 'screen' | 'print';
}

const widths = [
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

/** Letter paper without its margins, in CSS pixels (96 an inch). */
const paper = { width: 698, height: 938 };

/** Every look, in the order in which they are shown side by side. */
export const looks: readonly Look[] = [
  ...widths.flatMap((size) =>
    (['light', 'dark'] as const).map((colours) => ({
      ...size,
      colours,
      name: `${size.width}-${colours}`,
      media: 'screen' as const,
    })),
  ),
  { ...paper, name: 'print', colours: 'light', media: 'print' },
];

/** Takes a picture of the page as it stands, in each look, from its top to its end; in print, it also makes the paper itself. */
export async function lookAt(page: Page, folder: string, name: string): Promise<void> {
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: look.height });
    await page.emulateMedia({ colorScheme: look.colours, media: look.media });
    await page.screenshot({ path: join(folder, `${name}.${look.name}.png`), fullPage: true });
  }
  await page.pdf({
    path: join(folder, `${name}.pdf`),
    format: 'Letter',
    margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' },
  });
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
}
