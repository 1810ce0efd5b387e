import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { startChromium } from './chromium.ts';

let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The fonts of Android, of which the serif is the widest that the stacks come upon: the machine's own would not do. */
const fonts = [
  {
    name: 'sans',
    regular: import.meta.resolve('@fontsource/roboto/files/roboto-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/roboto/files/roboto-latin-700-normal.woff2'),
  },
  {
    name: 'serif',
    regular: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-700-normal.woff2'),
  },
] as const;

function androidFonts(): string {
  const face = (name: string, weight: number, file: string) =>
    `@font-face { font-family: android-${name}; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(fileURLToPath(file), 'base64')}); }`;
  const faces = fonts.map(
    ({ name, regular, bold }) => face(name, 400, regular) + face(name, 700, bold),
  );
  return `${faces.join('')} :root { --sans: android-sans !important; --serif: android-serif !important; }`;
}

async function openOnTelephone(path: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    isMobile: true,
    // The fonts come from here; the site's policy would refuse them.
    bypassCSP: true,
  });
  await page.goto(new URL(path, site.url).href);
  await page.addStyleTag({ content: androidFonts() });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const telephones = ['/', '/es/'].flatMap((path) =>
  [
    { width: 320, height: 568 },
    { width: 360, height: 640 },
  ].map((size) => ({ path, ...size })),
);

describe.each(telephones)(
  '$path on a telephone of $width by $height',
  ({ path, width, height }) => {
    let page: Page;
    /** The lowest edge of the elements, above (negative) or below the upper edge of the bar at the foot. */
    const belowBar = (selector: string) =>
      page.evaluate((all) => {
        const bar = document.querySelector('.reach')?.getBoundingClientRect().top ?? 0;
        const edges = [...document.querySelectorAll(all)].map(
          (element) => element.getBoundingClientRect().bottom,
        );
        return Math.max(...edges) - bar;
      }, selector);
    beforeAll(async () => {
      page = await openOnTelephone(path, width, height);
    });
    afterAll(async () => {
      await page.close();
    });

    it('shows on the first screen, over the bar, what this is, the five facts and the two ways on', async () => {
      expect(await page.locator('.opening .facts li').count()).toBe(5);
      expect(await page.locator('.opening .ways a').count()).toBe(2);
      expect(await belowBar('h1, .opening > p, .opening .facts li, .opening .ways a')).toBeLessThan(
        0,
      );
    });

    it('is in letters of 16 px and more', async () => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => element.checkVisibility() && element.childNodes.length > 0)
          .filter((element) =>
            [...element.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
            ),
          )
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
          .map((element) => element.textContent),
      );
      expect(small).toEqual([]);
    });

    it('has the number to call within the bar', async () => {
      expect(await page.locator('.reach a[href^="tel:"]').isVisible()).toBe(true);
      expect(await belowBar('.reach a[href^="tel:"]')).toBeLessThanOrEqual(60);
    });
  },
);
