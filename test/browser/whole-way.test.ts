import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shortestPace } from '../../worker/submissions/suspicion.ts';
import { homes } from '../languages.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { startChromium } from '../../scripts/chromium/start.ts';
import { control, fillInterest, hasFocus, leadOn, submit } from './steps.ts';

let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const visits = [
  { home: '/', script: 'on', javaScriptEnabled: true, width: 320 },
  { home: '/es/', script: 'on', javaScriptEnabled: true, width: 1280 },
  { home: '/es/', script: 'off', javaScriptEnabled: false, width: 320 },
  { home: '/', script: 'off', javaScriptEnabled: false, width: 1280 },
].filter(({ home }) => homes.includes(home));

describe.each(visits)(
  'the whole way from $home, script $script, $width px wide',
  ({ home, javaScriptEnabled, width }) => {
    let context: BrowserContext;
    let page: Page;
    let asked: string[];

    beforeEach(async () => {
      context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 640 } });
      page = await context.newPage();
      asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
    });
    afterEach(async () => {
      await context.close();
      await site.forget();
    });

    async function fillInterestAndNote() {
      await fillInterest(page);
      await control(page, 'note').fill('Two lines,\n<i>as typed</i>.');
    }

    it('leads from the first page to a reference that the coordinator is told', async () => {
      await page.goto(new URL(home, site.url).href);
      await page.locator(`main a[href="${home}process/"]`).first().click();
      await page.locator(`main a[href="${home}interest/"]`).first().click();
      await page.waitForURL(`**${home}interest/`);
      await fillInterestAndNote();
      await submit(page);

      expect(await page.locator('[data-answer-value="note"]').innerText()).toBe(
        'Two lines,\n<i>as typed</i>.',
      );
      // What is sent faster than a person reads is set apart, and no mail tells of it.
      await page.waitForTimeout(shortestPace);
      // What is sent faster than a person reads is set apart, and no mail tells of it.
      await page.waitForTimeout(shortestPace);
      await submit(page);

      await page.waitForURL(`**${home}interest/received/`);
      const reference = await page.locator('[data-reference]').innerText();
      const { results } = await site.db
        .prepare('SELECT reference FROM submissions')
        .all<{ reference: string }>();
      expect(results.map((row) => row.reference)).toEqual([reference.replace('-', '')]);
      await expect
        .poll(async () => (await site.mails())[0]?.subject)
        .toBe(`New request ${reference}`);
    });

    it('says what is missing, keeps what was typed, and takes the correction', async () => {
      await page.goto(new URL(`${home}contact/`, site.url).href);
      await control(page, 'message').fill('May I ask a question first?');
      await control(page, 'reach', 'telephone').check();
      await control(page, 'telephone').fill('12');
      await submit(page);

      expect(await page.title()).toMatch(/^Error: /);
      const summary = page.locator('[data-error-summary]');
      expect(await hasFocus(summary)).toBe(true);
      expect(
        await summary
          .locator('a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(['#telephone', '#telephone-message', '#telephone-say']);
      expect(await control(page, 'message').inputValue()).toBe('May I ask a question first?');
      expect(await control(page, 'telephone').inputValue()).toBe('12');

      await summary.locator('a').first().click();
      expect(await hasFocus(control(page, 'telephone'))).toBe(true);
      await control(page, 'telephone').fill('555 010 0199');
      await control(page, 'telephone-message', 'no').check();
      await control(page, 'telephone-say', 'no').check();
      await submit(page);
      await submit(page);
      expect(await page.locator('[data-reference]').innerText()).toMatch(/^\w{4}-\w{4}$/);
    });

    it('lets one answer be changed and keeps the others', async () => {
      await page.goto(new URL(`${home}interest/`, site.url).href);
      await fillInterestAndNote();
      await submit(page);
      await leadOn(page, () => page.locator('button[name="change"][value="name"]').click());

      expect(new URL(page.url()).hash).toBe('#name');
      expect(await control(page, 'note').inputValue()).toBe('Two lines,\n<i>as typed</i>.');
      await control(page, 'name').fill('Ana María');
      await submit(page);
      expect(await page.locator('[data-answer-value="name"]').innerText()).toBe('Ana María');
      expect(await page.locator('[data-answer-value="telephone"]').innerText()).toBe(
        '+1 (555) 010-0199',
      );
    });

    it('asks nothing of anybody else, sets no cookie and never scrolls sideways', async () => {
      for (const path of [
        '',
        'process/',
        'faq/',
        'benefits/',
        'resources/',
        'contact/',
        'interest/',
      ]) {
        await page.goto(new URL(home + path, site.url).href);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBe(0);
      }
      expect(new Set(asked)).toEqual(new Set([site.url.origin]));
      expect(await context.cookies()).toEqual([]);
    });
  },
);
