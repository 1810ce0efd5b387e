import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { noLimits } from '../../scripts/durability/configuration.ts';
import { addLanguages } from '../server/pseudo-language.ts';
import { pseudoLanguages } from '../server/pseudo-letters.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { overflowing } from './overflow.ts';

describe.each(Object.values(pseudoLanguages))('a site that is in $tag too', ({ tag }) => {
  const copy = new SiteCopy();
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    await addLanguages(copy, Object.values(pseudoLanguages));
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    site = await serveSite({}, { ACCESS_AUDIENCE: 'local' }, noLimits, copy.folder);
    browser = await startChromium();
    page = await browser.newPage({ viewport: { width: 320, height: 568 } });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    copy.forget();
  });

  it.each(['', 'process/', 'privacy/', 'interest/', 'guide/'])(
    'has nothing beyond the edge of a telephone on /%s',
    async (address) => {
      await page.goto(new URL(`/${tag}/${address}`, site.url).href);
      expect(await page.locator('html').getAttribute('lang')).toBe(tag);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe(
        tag === 'ar' ? 'rtl' : 'ltr',
      );
      expect(await overflowing(page)).toEqual([]);
    },
  );
});
