import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { publicPages } from '../site/built-site.ts';
import { startChromium } from './chromium.ts';

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), startChromium()]);
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('every page that anyone may find, in every language', () => {
  it.each(publicPages.map(({ address }) => address))(
    'breaks no rule of axe: %s',
    async (address) => {
      const page = await context.newPage();
      await page.goto(new URL(address, site.url).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      await page.close();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n')),
      ).toEqual([]);
    },
  );
});
