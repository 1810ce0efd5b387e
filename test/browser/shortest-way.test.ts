import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { answerNeeded, control, leadOn, submit } from './steps.ts';
import { open, page, visitsAll } from './visit.ts';

/** How many words somebody has before them from the first line of the first page to the last of the receipt, at most. */
const most = 700;

/** How many words an element shows to the eye, without those that a copy alone says. */
const words = (selector: string) =>
  page.locator(selector).evaluate((part: HTMLElement) => {
    for (const unseen of part.querySelectorAll<HTMLElement>('.visually-hidden, p > b'))
      unseen.style.display = 'none';
    return part.innerText.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  });

/** Fills in what has to be answered by whoever chooses the way that asks least. */
async function fillLeast(): Promise<void> {
  const email = 'ana@vod.example';
  await control(page, 'name').fill('Ana');
  await control(page, 'reach', 'email').check();
  await control(page, 'email').fill(email);
  await control(page, 'email-say', 'no').check();
  await answerNeeded(page, { name: 'Ana', reach: 'email', email, 'email-say': 'no' });
}

describe.each(homes)('the shortest way from the first page to the receipt, %s', (home) => {
  visitsAll({ viewport: { width: 390, height: 844 }, isMobile: true });

  it(`has at most ${most} words, and a receipt of two screens`, async () => {
    await open(home);
    // Below the two ways on, the first page goes on for those who read it; to ask, one presses the second.
    const first = (await words('h1')) + (await words('.opening'));
    await leadOn(page, () => page.locator('.opening .ways a').last().click());
    await fillLeast();
    const form = await words('main');
    await submit(page);
    const check = await words('main');
    await submit(page);
    const receipt = await words('main');
    expect(await page.locator('[data-code]').isVisible()).toBe(true);
    expect(
      first + form + check + receipt,
      JSON.stringify({ first, form, check, receipt }),
    ).toBeLessThanOrEqual(most);
    const screens = await page.evaluate(
      () => (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) / innerHeight,
    );
    expect(screens).toBeLessThanOrEqual(2);
  });
});
