import { beforeAll, describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { open, page, visitsAll } from './visit.ts';

/** A page in the navigation, one that is not, and one with a form. */
const slugs = ['process/', 'privacy/', 'interest/'];

const box = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height, right: x + width, bottom: y + height };
    });

/** How many lines the words of an element take. */
const lines = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
    });

describe.each(homes)('on a wide screen, %s', (home) => {
  visitsAll({ viewport: { width: 1280, height: 800 } });
  beforeAll(() => open(home));

  it.each([992, 1280])(
    'has to call and to ask on one line, and the number whole, at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      const [call, ask] = [await box('.reach a[href^="tel:"]'), await box('.reach .ask a')];
      expect(Math.abs(call.y - ask.y)).toBeLessThan(1);
      for (const part of ['.reach a[href^="tel:"]', '.reach .ask a'])
        expect(await lines(part), part).toBe(1);
    },
  );

  it('has to leave in the corner, and nothing else there', async () => {
    const leave = await box('.leave');
    expect(1280 - leave.right).toBeLessThan(40);
    const others = await page.locator('header a, header button, main a').evaluateAll(
      (all, left) =>
        all
          .filter((one) => one.checkVisibility() && !one.matches('.leave, .skip'))
          .filter((one) => one.getBoundingClientRect().right > left)
          .map((one) => one.textContent),
      leave.x,
    );
    expect(others).toEqual([]);
  });

  it.each([390, 768, 1280])(
    'has the other language at the same place on every page, at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      const places: string[] = [];
      for (const slug of slugs) {
        await open(`${home}${slug}`);
        const { right, bottom } = await box('.languages li:last-child > :not([hidden])');
        places.push(`${Math.round(right)} ${Math.round(bottom)}`);
      }
      expect(new Set(places).size, places.join(', ')).toBe(1);
    },
  );
});

describe.each(homes)('on a telephone, %s', (home) => {
  visitsAll({ viewport: { width: 390, height: 844 }, isMobile: true });
  beforeAll(() => open(home));

  it('has a bar of two parts with air between them and around them', async () => {
    const parts = page.locator('.reach a:visible');
    expect(await parts.count()).toBe(2);
    const [bar, leave, call] = [
      await box('.reach'),
      await box('.leave'),
      await box('.reach a[href^="tel:"]'),
    ];
    expect(call.x - leave.right).toBeGreaterThanOrEqual(8);
    expect(leave.x - bar.x).toBeGreaterThanOrEqual(8);
    expect(leave.y - bar.y).toBeGreaterThanOrEqual(4);
    for (const { height } of [leave, call]) expect(height).toBeGreaterThanOrEqual(44);
  });

  it('leads from the menu to what is said about leaving', async () => {
    await page.locator('.menu summary').click();
    expect(await page.locator(`.menu a[href="${home}safety/"]`).isVisible()).toBe(true);
  });

  it('has its title clearly larger than a heading, and that than the text', async () => {
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const [title, part, text] = [await size('h1'), await size('main h2'), await size('main > p')];
    expect(title).toBeGreaterThanOrEqual(32);
    expect(title / part).toBeGreaterThan(1.3);
    expect(part / text).toBeGreaterThan(1.15);
  });

  it('has no sentence that changes its typeface', async () => {
    const mixed = await page.locator('main p, main li').evaluateAll((all) =>
      all
        .filter((one) => one.querySelector('p, li') === null && one.closest('nav') === null)
        .filter(
          (one) =>
            new Set(
              [one, ...one.querySelectorAll('*')].map((part) => getComputedStyle(part).fontFamily),
            ).size > 1,
        )
        .map((one) => one.textContent),
    );
    expect(mixed).toEqual([]);
  });
});
