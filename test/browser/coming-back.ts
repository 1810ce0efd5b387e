import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { send, type Receipt } from '../views/sent-forms.ts';
import { comeBack, control, hasFocus, leadOn, submit } from './steps.ts';
import { open, page, site, visitsAll } from './visit.ts';
import { completed } from '../completed.ts';

const sent = completed('interest', {
  name: 'Ana',
  reach: 'telephone',
  telephone: '+1 (555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
});

const row = () =>
  site.db.prepare('SELECT held_at, withdrawn_at, changed_at, sealed FROM submissions').first();

/** What somebody does who comes back to what they sent. */
export function describeComingBack(script: 'on' | 'off'): void {
  describe(`coming back, script ${script}`, () => {
    const javaScriptEnabled = script === 'on';
    visitsAll({ javaScriptEnabled, viewport: { width: 360, height: 640 } });
    let receipt: Receipt;
    beforeEach(async () => {
      receipt = await send(site, 'interest', sent);
    });
    afterEach(() => site.forget());
    const press = (action: string) =>
      leadOn(page, () => page.locator(`button[name="action"][value="${action}"]`).click());
    const offered = () =>
      page
        .locator('button[name="action"]')
        .evaluateAll((all) => all.map((button) => button.getAttribute('value')));
    const done = () => page.locator('[role="status"].done');

    it('shows where it stands and none of the answers', async () => {
      await comeBack(page, site.url, receipt);
      expect(await page.locator('h1').innerText()).toBe('Where it stands');
      expect(await page.locator('h2').first().innerText()).toBe('It is saved, and not yet opened');
      expect(await page.locator('time').innerText()).toMatch(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/);
      expect(await offered()).toEqual(['change', 'hold', 'withdraw']);
      const html = await page.content();
      for (const answer of ['Ana', '010-0199']) expect(html).not.toContain(answer);
      expect(await page.locator('main').innerText()).toContain('none of your answers is shown');
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/request/');
    });

    it('puts it on hold and takes it off again', async () => {
      await comeBack(page, site.url, receipt);
      await press('hold');
      expect(await done().innerText()).toBe('It is now on hold. The coordinator is being told.');
      await expect.poll(() => hasFocus(done())).toBe(true);
      expect(await page.locator('h2').first().innerText()).toBe('You have it on hold');
      expect(await row()).toMatchObject({ held_at: expect.any(Number) as number });
      expect(await offered()).toEqual(['change', 'resume', 'withdraw']);
      await press('resume');
      expect(await done().innerText()).toBe('You took it off hold. The coordinator is being told.');
      expect(await row()).toMatchObject({ held_at: null });
    });

    it('replaces how to reach somebody, after showing what is wrong', async () => {
      await comeBack(page, site.url, receipt);
      await press('change');
      expect(await page.locator('h1').innerText()).toBe('Change how to reach you');
      expect(await control(page, 'telephone').inputValue()).toBe('');
      await control(page, 'reach', 'email').check();
      await control(page, 'email').fill('ana');
      await submit(page);
      expect(await page.title()).toMatch(/^Error: /);
      await expect.poll(() => hasFocus(page.locator('[data-error-summary]'))).toBe(true);
      expect(await control(page, 'email').inputValue()).toBe('ana');
      await control(page, 'email').fill('ana@vod.example');
      await control(page, 'email-say', 'no').check();
      await submit(page);
      expect(await done().innerText()).toContain('was replaced');
      expect(await row()).toMatchObject({ changed_at: expect.any(Number) as number });
    });

    it('asks once more before it erases the answers', async () => {
      await comeBack(page, site.url, receipt);
      await press('withdraw');
      expect(await page.locator('h1').innerText()).toBe('Withdraw what you sent?');
      await press('');
      expect(await page.locator('h1').innerText()).toBe('Where it stands');
      expect(await row()).toMatchObject({ withdrawn_at: null });
      await press('withdraw');
      await press('withdraw-now');
      expect(await done().innerText()).toBe('You withdrew it. The coordinator is being told.');
      expect(await page.locator('main').innerText()).not.toContain('none of your answers is shown');
      expect(await row()).toMatchObject({
        withdrawn_at: expect.any(Number) as number,
        sealed: null,
      });
      expect(await offered()).toEqual([]);
    });

    it('says that the two do not go together, keeps what was typed, and locks after the fifth time', async () => {
      const wrong = { ...receipt, code: '2222-2222-2222' };
      await comeBack(page, site.url, wrong);
      const said = page.locator('[role="alert"]');
      expect(await said.locator('h2').innerText()).toBe(
        'This reference and this code don’t go together',
      );
      await expect.poll(() => hasFocus(said)).toBe(true);
      expect(await said.locator('a[href^="tel:"]').count()).toBe(1);
      expect(await control(page, 'reference').inputValue()).toBe(receipt.reference);
      for (const last of ['3', '4', '5', '6'])
        await site.post('/request/', { ...receipt, code: wrong.code.slice(0, -1) + last });
      await comeBack(page, site.url, receipt);
      expect(await said.locator('h2').innerText()).toBe('There were too many wrong tries');
      await expect.poll(() => hasFocus(said)).toBe(true);
    });

    it('shows nothing of anyone at an address that the history keeps', async () => {
      await comeBack(page, site.url, receipt);
      for (const path of [
        '/interest/received/',
        '/request/',
        '/request/status/',
        '/request/withdraw/',
      ]) {
        await open(path);
        const html = await page.content();
        for (const secret of [receipt.reference, receipt.code, 'Ana'])
          expect(html, path).not.toContain(secret);
      }
      await open('/interest/received/');
      expect(await page.locator('main a[href="/request/"]').count()).toBe(1);
    });
  });
}
