import { afterEach, describe, expect, it } from 'vitest';
import { control, fillInterest, hasFocus, submit, takeTime, unfold } from './steps.ts';
import { open, page, site, visitsAll } from './visit.ts';
import { newNotice } from '../../worker/notices/kinds/new.ts';

/** Where somebody begins, with what in their hand. */
export interface Visit {
  readonly home: string;
  readonly script: 'on' | 'off';
  readonly width: number;
}

/** The whole way: reading, asking, a mistake, the check, the receipt. */
export function describeWholeWay({ home, script, width }: Visit): void {
  describe(`the whole way from ${home}, script ${script}, ${String(width)} px wide`, () => {
    visitsAll({ javaScriptEnabled: script === 'on', viewport: { width, height: 640 } });
    afterEach(() => site.forget());

    async function fillInterestAndNote() {
      await fillInterest(page);
      await unfold(page);
      await control(page, 'note').fill('Two lines,\n<i>as typed</i>.');
    }

    it('leads from the first page to a reference that the coordinator is told', async () => {
      await open(home);
      await page.locator(`main a[href="${home}process/"]`).first().click();
      await page.locator(`main a[href="${home}interest/"]`).first().click();
      await page.waitForURL(`**${home}interest/`);
      await fillInterestAndNote();
      await submit(page);

      expect(await page.locator('[data-answer-value="note"]').innerText()).toBe(
        'Two lines,\n<i>as typed</i>.',
      );
      await takeTime(page);
      await submit(page);

      await page.waitForURL(`**${home}interest/received/`);
      const reference = await page.locator('[data-reference]').innerText();
      const { results } = await site.db
        .prepare('SELECT reference FROM submissions')
        .all<{ reference: string }>();
      expect(results.map((row) => row.reference)).toEqual([reference.replace('-', '')]);
      await expect
        .poll(async () => (await site.mails()).map(({ subject }) => subject))
        .toContain(`${newNotice.subject} request ${reference}`);
    });

    it('says what is missing, keeps what was typed, and takes the correction', async () => {
      await open(`${home}contact/`);
      await control(page, 'message').fill('May I ask a question first?');
      await control(page, 'reach', 'telephone').check();
      await control(page, 'telephone').fill('12');
      await submit(page);

      expect(await page.title()).toMatch(/^Error: /);
      const summary = page.locator('[data-error-summary]');
      await expect.poll(() => hasFocus(summary)).toBe(true);
      expect(
        await summary
          .locator('a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(['#telephone', '#telephone-message', '#telephone-say']);
      expect(await control(page, 'message').inputValue()).toBe('May I ask a question first?');
      expect(await control(page, 'telephone').inputValue()).toBe('12');

      await summary.locator('a').first().click();
      await expect.poll(() => hasFocus(control(page, 'telephone'))).toBe(true);
      await control(page, 'telephone').fill('555 010 0199');
      await control(page, 'telephone-message', 'no').check();
      await control(page, 'telephone-say', 'no').check();
      await submit(page);
      await submit(page);
      expect(await page.locator('[data-reference]').innerText()).toMatch(/^\w{4}-\w{4}$/);
    });
  });
}
