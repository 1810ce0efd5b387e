import { beforeAll, describe, expect, it } from 'vitest';
import { interestForm } from '../../worker/forms/interest.ts';
import { homes } from '../languages.ts';
import { control, submit } from './steps.ts';
import { open, page, visitsAll } from './visit.ts';

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true };

/** Where an edge of an element is: above (negative) or below the upper edge of the bar at the foot. */
const belowBar = (selector: string, edge: 'top' | 'bottom') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, edge) => {
      const bar = document.querySelector('.reach')?.getBoundingClientRect().top ?? 0;
      return element.getBoundingClientRect()[edge] - bar;
    }, edge);

describe.each(homes)('a telephone of 390 by 844, %s', (home) => {
  visitsAll(telephone);

  describe('the form to ask for contact', () => {
    beforeAll(() => open(`${home}interest/`));

    it('asks its first question on the first screen', async () => {
      const [first] = interestForm.fields;
      expect(await belowBar(`[data-field="${first.name}"] legend`, 'bottom')).toBeLessThan(0);
      expect(await belowBar(`[data-field="${first.name}"] .option`, 'bottom')).toBeLessThan(0);
    });

    it('says before it how it stands with safety, a call, and what is done with the answers', async () => {
      const safety = page.locator(`.effort a[href="${home}safety/"]`);
      const call = page.locator('.effort a[href^="tel:"]').first();
      const notice = page.locator('.notice > p');
      for (const said of [safety, call, notice]) expect(await said.isVisible()).toBe(true);
    });

    it('unfolds the notice in full', async () => {
      const items = page.locator('.notice details dd');
      expect(await items.first().isVisible()).toBe(false);
      await page.locator('.notice summary').click();
      expect(await items.count()).toBeGreaterThanOrEqual(8);
      expect(await items.last().isVisible()).toBe(true);
    });

    it('has the notice open in full where there is no style', async () => {
      await page.evaluate(() => document.querySelector('style')?.remove());
      expect(await page.locator('.notice .unfolded dd').last().isVisible()).toBe(true);
      await open(`${home}interest/`);
    });

    it('begins with the list of errors after a refusal, and goes on with the form', async () => {
      await submit(page);
      for (const part of ['.intro', '.effort', '.notice > p'])
        expect(await page.locator(part).count(), part).toBe(0);
      const between = await page.evaluate(() => {
        const summary = document.querySelector('[data-error-summary]');
        const form = document.querySelector('form[data-form]');
        return (
          (form?.getBoundingClientRect().top ?? 0) - (summary?.getBoundingClientRect().bottom ?? 0)
        );
      });
      // The one folded line of the notice.
      expect(between).toBeLessThan(130);
    });
  });

  describe('the form for a message', () => {
    beforeAll(() => open(`${home}contact/`));

    it('has its box on the first screen', async () => {
      expect(await belowBar('[id="message"]', 'top')).toBeLessThan(-80);
    });

    it('says how else to reach the office, after it', async () => {
      const box = await control(page, 'message').boundingBox();
      const address = await page.locator('main address').boundingBox();
      expect(address?.y).toBeGreaterThan(box?.y ?? Infinity);
    });
  });
});
