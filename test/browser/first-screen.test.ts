import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { open, page, visitsAll } from './visit.ts';

/** How many short facts the first page has; a program that does not say what the meeting changes has one fewer. */
const facts = readFileSync('site/src/content/en/pages/home.mdx', 'utf8').split('<Fact>').length - 1;

/** The smallest has room for the first of the two ways on. */
const telephones = homes.flatMap((path) =>
  [
    { width: 320, height: 568, ways: 'li:first-child ' },
    { width: 390, height: 844, ways: '' },
  ].map((size) => ({ path, ...size })),
);

describe.each(telephones)(
  '$path on a telephone of $width by $height',
  ({ path, width, height, ways }) => {
    visitsAll({ viewport: { width, height }, isMobile: true });
    beforeAll(() => open(path));

    /** The lowest edge of the elements, above (negative) or below the upper edge of the bar at the foot. */
    const belowBar = (selector: string) =>
      page.evaluate((all) => {
        const bar = document.querySelector('.reach')?.getBoundingClientRect().top ?? 0;
        const edges = [...document.querySelectorAll(all)].map(
          (element) => element.getBoundingClientRect().bottom,
        );
        return Math.max(...edges) - bar;
      }, selector);

    it('shows on the first screen, over the bar, what this is, the facts and the way on', async () => {
      expect(await page.locator('.opening .facts li').count()).toBe(facts);
      expect(await page.locator('.opening .ways a').count()).toBe(2);
      expect(
        await belowBar(`h1, .opening > p, .opening .facts li, .opening .ways ${ways}a`),
      ).toBeLessThan(0);
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

    it('has the number to call on one line', async () => {
      const lines = await page.locator('.reach .number').evaluate((number) => {
        const range = document.createRange();
        range.selectNodeContents(number);
        return range.getClientRects().length;
      });
      expect(lines).toBe(1);
    });

    it('has the number to call within the bar', async () => {
      expect(await page.locator('.reach a[href^="tel:"]').isVisible()).toBe(true);
      expect(await belowBar('.reach a[href^="tel:"]')).toBeLessThanOrEqual(60);
    });
  },
);
