import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { control, submit } from './steps.ts';
import { open, page, visitsAll } from './visit.ts';

/** How many words somebody has before them from the first line of the form to the last of the receipt, at most. */
const most = 760;

/** How many words the page's own part shows to the eye, without those that a copy alone says. */
const words = () =>
  page.locator('main').evaluate((main: HTMLElement) => {
    for (const unseen of main.querySelectorAll<HTMLElement>('.visually-hidden, p > b'))
      unseen.style.display = 'none';
    return main.innerText.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  });

/** Fills in what has to be answered by whoever chooses the way that asks least. */
async function fillLeast(): Promise<void> {
  await control(page, 'name').fill('Ana');
  await control(page, 'reach', 'email').check();
  await control(page, 'email').fill('ana@vod.example');
  await control(page, 'email-say', 'no').check();
}

describe.each(homes)('the shortest way from the form to the receipt, %s', (home) => {
  visitsAll({ viewport: { width: 390, height: 844 }, isMobile: true });

  it(`has at most ${most} words, and a receipt of two screens`, async () => {
    await open(`${home}interest/`);
    await fillLeast();
    const form = await words();
    await submit(page);
    const check = await words();
    await submit(page);
    const receipt = await words();
    expect(await page.locator('[data-code]').isVisible()).toBe(true);
    expect(form + check + receipt, JSON.stringify({ form, check, receipt })).toBeLessThanOrEqual(
      most,
    );
    const screens = await page.evaluate(
      () => (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) / innerHeight,
    );
    expect(screens).toBeLessThanOrEqual(2);
  });
});
