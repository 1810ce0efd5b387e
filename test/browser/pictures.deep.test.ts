import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homes, inEach } from '../languages.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { startChromium } from '../../scripts/chromium/start.ts';

let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The elements of the drawings that hold words themselves, each with what it comes to on the screen. */
function wordsIn(page: Page) {
  return page.locator('.path, .room').evaluateAll((pictures) =>
    pictures
      .flatMap((picture) => [...picture.querySelectorAll('*')])
      .filter(({ childNodes }) =>
        [...childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        ),
      )
      .map((element) => ({
        text: element.textContent.trim(),
        size: parseFloat(getComputedStyle(element).fontSize),
      })),
  );
}

const drawings = [...inEach('/process/'), ...inEach('/privacy/')];

describe.each(drawings)('the drawings of %s at 320 px', (path) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(new URL(path, site.url).href);
  });
  afterAll(async () => {
    await page.close();
  });

  it('are in letters of 16 px and more', async () => {
    const words = await wordsIn(page);
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter(({ size }) => size < 16)).toEqual([]);
  });
});

/** Whether the program says that an officer can see into the room (fact S29): another one may not. */
const watched = /^S29:/m.test(readFileSync('site/src/content/en/facts.yaml', 'utf8'));

describe('the room', () => {
  it.each([320, 768])('has no words over a mark or over other words at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 640 } });
    await page.goto(new URL(`${homes.at(-1) ?? '/'}process/`, site.url).href);
    const over = await page.locator('.room').evaluate((room) => {
      const marks = [...room.querySelectorAll('svg:not(.walls)')].map((mark) => ({
        name: mark.parentElement?.className ?? '',
        box: mark.getBoundingClientRect(),
      }));
      const words = [...room.querySelectorAll(':scope > div > div')].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return { name: element.textContent.trim(), box: range.getBoundingClientRect() };
      });
      return [...marks, ...words].flatMap((one, index, all) =>
        all
          .slice(index + 1)
          .filter(
            ({ box }) =>
              box.left < one.box.right &&
              box.right > one.box.left &&
              box.top < one.box.bottom &&
              box.bottom > one.box.top,
          )
          .map((other) => `${one.name} and ${other.name}`),
      );
    });
    await page.close();
    expect(over).toEqual([]);
  });

  if (watched)
    it('has the officer’s mark in the middle of the door', async () => {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      await page.goto(new URL('/process/', site.url).href);
      const [wall, officer] = await Promise.all([
        page.locator('.walls').boundingBox(),
        page.locator('.officer svg').boundingBox(),
      ]);
      await page.close();
      const middle = (box: typeof wall) => (box ? box.x + box.width / 2 : NaN);
      expect(Math.abs(middle(wall) - middle(officer))).toBeLessThan(1);
    });
});
