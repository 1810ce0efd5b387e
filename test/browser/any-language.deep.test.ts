import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { noLimits } from '../configuration.ts';
import { languages } from '../languages.ts';
import { addLanguages } from '../server/pseudo-language.ts';
import { pseudoLanguages } from '../server/pseudo-letters.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { overflowing } from './overflow.ts';
import { control, fillInterest, submit, takeTime, unfold } from './steps.ts';

const directionOf = (part: Locator): Promise<string> =>
  part.evaluate((element) => getComputedStyle(element).direction);

describe('a site in languages of other scripts', () => {
  const copy = new SiteCopy();
  const interfaceWords = 'site/src/i18n/ar.ts';
  /** What a build says while the words of the interface are missing. */
  let refused: { code: number; output: string };
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  const open = (path: string) => page.goto(new URL(path, site.url).href);

  beforeAll(async () => {
    await addLanguages(copy, Object.values(pseudoLanguages));
    const words = copy.read(interfaceWords);
    copy.remove(interfaceWords);
    refused = await copy.run('build');
    copy.write(interfaceWords, words);
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

  it('is refused in words while it lacks the words of the interface', () => {
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(
      'site/src/i18n/ar.ts, line 1\n  This file is missing: the words of buttons, forms and messages in "ar".',
    );
  });

  const sides = [
    { tag: pseudoLanguages.ar.tag, side: 'rtl', written: 'اتصلوا بعد الخامسة (555) 010-0199' },
    { tag: pseudoLanguages['zh-Hant'].tag, side: 'ltr', written: '五點以後 (555) 010-0199' },
  ];

  describe.each(sides)('in $tag', ({ tag, side, written }) => {
    it.each(['', 'process/', 'faq/', 'privacy/', 'safety/', 'interest/', 'request/', 'guide/'])(
      'is written from its side on /%s, and stays within a telephone',
      async (address) => {
        await open(`/${tag}/${address}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(tag);
        expect(await directionOf(page.locator('html'))).toBe(side);
        expect(await overflowing(page)).toEqual([]);
      },
    );

    it('is content and one file: each page is there, and leads to it', () => {
      const addresses = (folder: string) =>
        globSync('**/index.html', { cwd: join(copy.folder, 'dist', folder) });
      const others = [...languages, ...Object.keys(pseudoLanguages)];
      const elsewhere = [...others, 'coordinator', 'edit', 'in-your-language'];
      const first = addresses('').filter(
        (file) => !elsewhere.some((folder) => file.startsWith(`${folder}/`)),
      );
      expect(addresses(tag).sort()).toEqual(first.sort());
      const switches = copy.page('/faq/')?.querySelectorAll('.languages a[lang]');
      expect(switches?.map((link) => link.getAttribute('lang'))).toContain(tag);
    });

    it('shows numbers from the left', async () => {
      await open(`/${tag}/`);
      for (const number of await page.locator('.number').all())
        expect(await directionOf(number)).toBe('ltr');
    });

    it('has a list of its languages with room for twelve', async () => {
      await open(`/${tag}/`);
      await page.locator('.languages summary').click();
      const names = page.locator('.languages li');
      await names.first().evaluate((one) => {
        while ((one.parentElement?.childElementCount ?? 12) < 12) one.before(one.cloneNode(true));
      });
      expect(await names.count()).toBe(12);
      expect(await overflowing(page)).toEqual([]);
      for (const name of await names.locator('a').all()) {
        await name.scrollIntoViewIfNeeded();
        await name.click({ trial: true });
      }
    });

    it('takes a request, and leads the office to it in the words that were typed', async () => {
      await open(`/${tag}/interest/`);
      await fillInterest(page);
      await unfold(page);
      await control(page, 'note').fill(written);
      await submit(page);
      expect(await directionOf(page.locator('[data-answer-value="note"]'))).toBe(side);
      expect(await overflowing(page)).toEqual([]);
      await takeTime(page);
      await submit(page);
      const reference = page.locator('[data-reference]');
      expect(await directionOf(reference)).toBe('ltr');
      expect(await directionOf(page.locator('[data-code]'))).toBe('ltr');
      expect(await overflowing(page)).toEqual([]);

      const name = await reference.innerText();
      await expect
        .poll(async () => (await site.mails()).map(({ subject }) => subject))
        .toContain(`New request ${name}`);
      await open(`/coordinator/submissions/${name}/`);
      const notes = await page.locator('dd', { hasText: written }).all();
      expect(notes).toHaveLength(2);
      for (const note of notes) {
        expect(await note.getAttribute('lang')).toBe(tag);
        expect(await directionOf(note)).toBe(side);
      }
      expect(await directionOf(page.locator('html'))).toBe('ltr');
      expect(await overflowing(page)).toEqual([]);
      await page.goto(new URL('/coordinator/submissions/', site.url).href);
      expect(await overflowing(page)).toEqual([]);
      await site.forget();
    });

    it('has its guide on paper from its side', async () => {
      await open(`/${tag}/guide/`);
      await page.emulateMedia({ media: 'print' });
      expect(await directionOf(page.locator('main'))).toBe(side);
      const shown = await page
        .locator('main h2')
        .evaluateAll((headings) => headings.map((heading) => getComputedStyle(heading).textAlign));
      expect(new Set(shown)).toEqual(new Set(['start']));
      await page.emulateMedia({ media: null });
      const edges = await page
        .locator('style')
        .evaluateAll((styles) =>
          styles.map(({ textContent }) => /@bottom-left\{content:"([^"]*)"/.exec(textContent)?.[1]),
        );
      const apart = /\u2066[\d-]+\u2069$/;
      expect(edges.some((edge) => edge !== undefined && apart.test(edge))).toBe(side === 'rtl');
    });
  });
});
