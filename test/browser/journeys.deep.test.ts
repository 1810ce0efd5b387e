import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formsIn } from '../../scripts/pictures/journeys/forms.ts';
import { homes, languages } from '../languages.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { startChromium } from '../../scripts/chromium/start.ts';

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.forget();
});

describe('formsIn', () => {
  it.each(homes)('stops at pages in the language of %s alone', async (home) => {
    const language = languages[homes.indexOf(home)];
    const others: string[] = [];
    let seen = 0;
    for await (const name of formsIn(home).go(page, site.url.origin)) {
      seen += 1;
      const shown = await page.locator('html').getAttribute('lang');
      if (shown !== language) others.push(`${name}: ${shown ?? 'none'}`);
    }
    expect(others).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });
});
