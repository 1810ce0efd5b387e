import { beforeEach, describe, expect, it } from 'vitest';
import { pageAt, pages } from '../site/built-site.ts';
import {
  announced,
  context,
  leadTo,
  left,
  neutral,
  onceAway,
  open,
  page,
  press,
  release,
  site,
} from './leaving.ts';

/** What is there for somebody who goes back to a page that they left. */
export function describeLeftPage(locale: string): void {
  describe(`a page that was left, in ${locale}`, () => {
    const at = (slug: string) => {
      const address = pages.find(
        ({ address, document }) =>
          address.endsWith(slug) && document.querySelector('html')?.getAttribute('lang') === locale,
      )?.address;
      return address ?? '';
    };
    const out = pageAt(at('/process/'))?.document.querySelector('a.leave')?.innerText.trim();
    const words = pageAt(at('/process/'))?.document.querySelector('[data-loading]');

    /** Leaves from a page and goes back, to the page before it. */
    beforeEach(async () => {
      await open(at('/process/'));
      await page.goto(site + at('/privacy/'));
      await page.locator('a.leave').click();
      await page.waitForURL(neutral.url);
      await page.goBack();
      await expect.poll(() => page.title()).toBe(words?.getAttribute('data-closed'));
      left.length = 0;
    });

    it('has the way out first, and the way back', async () => {
      const links = page.locator('a');
      expect(await links.allInnerTexts()).toEqual([out, words?.getAttribute('data-back')]);
      expect(await links.nth(0).getAttribute('href')).toBe('/exit');
      expect(await links.nth(1).getAttribute('href')).toBe(at('/process/'));
    });

    it('has nothing else, and each link is large enough for a thumb', async () => {
      const text = await page.locator('body').innerText();
      expect(text.split(/\n+/)).toEqual([out, words?.getAttribute('data-back')]);
      for (const link of await page.locator('a').all())
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });

    it.each(['left', 'middle'] as const)('is left again by the %s button', async (button) => {
      await page.locator('a').first().click({ button });
      await page.waitForURL(neutral.url);
      expect(context.pages()).toHaveLength(1);
      expect(left).toEqual(onceAway);
    });

    it.each([3, 4, 10])('is left again by %i presses of Shift', async (times) => {
      await leadTo('', { held: true });
      await press(times);
      release();
      await page.waitForURL(neutral.url);
      expect(left).toEqual(onceAway);
    });

    it('announces the presses as any page does', async () => {
      await press(1);
      expect(await announced()).toBe(words?.getAttribute('data-two'));
      expect(await page.locator('[role="status"]').count()).toBe(1);
    });

    it('is shown again in its place, and can be left as before', async () => {
      await page.locator('a').nth(1).click();
      await page.locator('h1').waitFor();
      left.length = 0;
      await press(4);
      await page.waitForURL(neutral.url);
      expect(left).toEqual(onceAway);
    });
  });
}
