import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { open, page, visitsAll } from './visit.ts';

describe.each(homes)('the process on a telephone of 390 by 844, %s', (home) => {
  visitsAll({ viewport: { width: 390, height: 844 }, isMobile: true });

  it('is at most four screens long, with what stands at the foot of every page', async () => {
    await open(`${home}process/`);
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(screens).toBeLessThanOrEqual(4);
  });

  it('keeps in sight that either of you may pause or stop, once', async () => {
    const pause = page.locator('.pause');
    expect(await pause.count()).toBe(1);
    await page.locator('.steps > li').last().scrollIntoViewIfNeeded();
    const { top, bottom } = await pause.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(100);
  });
});
