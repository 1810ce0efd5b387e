import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { brokenRules, rules } from './axe.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('axe, as the views are looked at,', () => {
  it('runs every rule that it has, but those it calls deprecated', async () => {
    const { run, all } = await rules(await browser.newPage());
    expect(all.length).toBeGreaterThan(90);
    expect(run.sort()).toEqual(all.sort());
  });

  it('names a rule of each sort that a page breaks', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<html lang="en"><title>T</title><main><h1>H</h1><p style="color: #666; background: #fff">Words</p><button aria-label="Other">Send</button><img src="data:,"></main>',
    );
    const broken = (await brokenRules(page)).map((rule) => rule.split('\n')[0]);
    // Of level A, of level AAA, experimental.
    expect(broken).toEqual(
      expect.arrayContaining([
        'image-alt',
        'color-contrast-enhanced',
        'label-content-name-mismatch',
      ]),
    );
  });
});
