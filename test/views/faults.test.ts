import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { brokenRules } from './axe.ts';
import { edgeless, faint } from './contrast.ts';
import { unseenFocus } from './focus.ts';
import { lost, lostWith, spacing } from './layout.ts';
import { smallTargets } from './targets.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 256 } });
});

const wordsOf = async (page: Page) => (await faint(page, 7)).words;
const bar = '<div style="position: fixed; inset: 40px 0 0; background: white">Bar</div>';
const cut = 'overflow: hidden; white-space: nowrap';

/** What would go unnoticed in every view if one of these saw nothing any more. */
describe('what is looked at in every view', () => {
  it.each([
    ['a small target', smallTargets, '<p><a href="/">Home</a></p>', '<a href="/">Home</a>'],
    ['no ring', unseenFocus, '<a href="/" style="outline: 0">A</a>', 'has no ring: <a'],
    ['what lies over the focus', unseenFocus, `<p>A<p><a href="/">B</a>${bar}`, 'is partly under'],
    ['faint words', wordsOf, '<p style="color: #666">A</p>', '5.7: <p'],
    ['no edge', edgeless, '<p style="background: #eee">A</p>', '>A</p>'],
    ['a rule of level AAA', brokenRules, '<p style="color: #666">Words</p>', 'enhanced'],
  ])('tells of %s', async (_, look, html, said) => {
    await page.setContent(html);
    expect(await look(page)).toContainEqual(expect.stringContaining(said));
  });

  it('tells of edges and rings that are hard to see, and of words in a reader’s own colours', async () => {
    await page.setContent(
      '<style>:focus { outline: 3px solid #ddd }</style><input style="border: 1px solid #ddd">',
    );
    const said: unknown[] = [expect.stringMatching(/^1\.4: <input/)];
    expect(await faint(page, 7)).toEqual({ words: [], edges: said, rings: said });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setContent('<button style="background: CanvasText; color: Canvas">A</button>');
    expect(await wordsOf(page)).toEqual([expect.stringMatching(/^1\.0: <button/)]);
  });

  it('tells of words over each other, cut off, and beyond the edge', async () => {
    await page.setContent(
      `<p>First</p><p style="margin-top: -30px">Second</p><div style="width: 40px; ${cut}">Words that are cut off</div><div style="width: 400px">Wide</div>`,
    );
    expect(Object.keys(await lost(page))).toEqual([
      'beyond the edge',
      'over each other',
      'cut off',
    ]);
  });

  it('tells of what a reader’s own spacing takes away, and leaves the page as it was', async () => {
    await page.setContent(
      `<div style="font: 20px monospace; height: 1lh; width: 21ch; ${cut}">Twenty letters or so</div>`,
    );
    expect(await lostWith(page, spacing)).toHaveProperty('cut off');
    expect(await lost(page)).toEqual({});
  });
});
