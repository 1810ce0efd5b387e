import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { edgeless, faint } from './contrast.ts';
import { unseenFocus } from './focus.ts';
import { heardOf, nameless, unclearHeadings, unclearLandmarks } from './heard.ts';
import { lost, lostWith, spacing } from './layout.ts';
import { faultsOf } from './markup.ts';
import { unsaidPurposes, unstill } from './still.ts';
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

describe('smallTargets', () => {
  it('finds a link alone in its line, and a control apart from its label', async () => {
    await page.setContent(
      '<p><a href="/">Home</a></p><p>Read <a href="/">more</a> here.</p><input type="radio" id="a"><label for="a" style="margin: 60px; display: block">A</label>',
    );
    expect(await smallTargets(page)).toEqual([
      expect.stringContaining('<a href="/">Home</a>'),
      expect.stringContaining('<input type="radio"'),
    ]);
  });

  it('lets be what is large enough, by itself or with its label', async () => {
    await page.setContent(
      '<button style="width: 44px; height: 44px">A</button><label style="display: block; height: 44px"><input type="checkbox"> Yes</label>',
    );
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe('unseenFocus', () => {
  it('finds a link without a ring, and one under a bar', async () => {
    await page.setContent(
      '<style>a { outline: 3px solid } .no { outline: 0 }</style><p><a class="no" href="/">A</a></p><p><a href="/">B</a></p><div style="position: fixed; inset: 40px 0 0; background: white">Bar</div>',
    );
    expect(await unseenFocus(page)).toEqual([
      expect.stringContaining('has no ring: <a class="no"'),
      expect.stringContaining('is partly under something: <a href="/">B'),
    ]);
  });
});

describe('faint', () => {
  it('finds words, edges and rings that are hard to see, each with its contrast', async () => {
    await page.setContent(
      '<style>:focus { outline: 3px solid #000 } a:focus { outline-color: #ddd }</style><p style="color: #666">A</p><input style="border: 1px solid #ddd"><a href="/" style="color: #000">B</a>',
    );
    expect(await faint(page, 7)).toEqual({
      words: [expect.stringMatching(/^5\.7: <p/)],
      edges: [expect.stringMatching(/^1\.4: <input/)],
      rings: [expect.stringMatching(/^1\.4: <a/)],
    });
  });

  it('lets be what has enough, by its edge or by its ground', async () => {
    await page.setContent(
      '<style>:focus { outline: 3px solid #000 }</style><p style="color: #595959">A</p><input style="border: 1px solid #767676"><button style="border: 0; background: #000; color: #fff">B</button>',
    );
    expect(await faint(page, 7)).toEqual({ words: [], edges: [], rings: [] });
  });

  it('finds words in the colour that a reader’s own colours put behind them', async () => {
    const button = (style: string) =>
      `<style>:focus { outline: 3px solid }</style><button style="background: CanvasText; color: Canvas; ${style}">A</button>`;
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setContent(button(''));
    expect((await faint(page, 7)).words).toEqual([expect.stringMatching(/^1\.0: <button/)]);
    await page.setContent(button('forced-color-adjust: none'));
    expect((await faint(page, 7)).words).toEqual([]);
  });
});

describe('edgeless', () => {
  it('finds what only its ground sets apart', async () => {
    await page.setContent(
      '<p style="background: #eee">A</p><p style="background: #eee; border-top: 1px solid transparent">B</p><p>C</p>',
    );
    expect(await edgeless(page)).toEqual([expect.stringContaining('>A</p>')]);
  });
});

describe('lost', () => {
  it('finds words over each other, cut off, and beyond the edge', async () => {
    await page.setContent(
      '<p>First</p><p style="margin-top: -30px">Second</p><div style="width: 40px; overflow: hidden; white-space: nowrap">Words that are cut off</div><div style="width: 400px">Wide</div>',
    );
    expect(await lost(page)).toEqual({
      'beyond the edge': expect.arrayContaining(['the page itself']) as string[],
      'over each other': ['First / Second'],
      'cut off': [expect.stringContaining('Words that are cut off')],
    });
  });

  it('finds what a reader’s own spacing takes away, and leaves the page as it was', async () => {
    await page.setContent(
      '<div style="font: 20px monospace; height: 1lh; width: 21ch; overflow: hidden; white-space: nowrap">Twenty letters or so</div>',
    );
    expect(await lost(page)).toEqual({});
    expect(await lostWith(page, spacing)).toHaveProperty('cut off');
    expect(await lost(page)).toEqual({});
  });
});

describe('what is heard', () => {
  it('names headings, landmarks and controls that are not clear', async () => {
    await page.setContent(
      '<main><h1>One</h1><h3>Three</h3></main><nav aria-label="N"></nav><nav aria-label="N"></nav><button></button>',
    );
    const heard = await heardOf(page);
    expect(unclearHeadings(heard)).toEqual(['h3 "Three"']);
    expect(unclearLandmarks(heard)).toEqual(['navigation "N"']);
    expect(nameless(heard)).toEqual([expect.stringMatching(/^button /)]);
  });
});

describe('what is read of the markup', () => {
  it('names what moves or plays', () => {
    expect(
      unstill('<style>a { transition: all 1s }</style><video></video><meta http-equiv="refresh">'),
    ).toHaveLength(3);
  });

  it('names a question about the person that does not say what it is for', () => {
    expect(unsaidPurposes('<form><input name="email"><input name="note"></form>')).toEqual([
      '<input name="email">',
    ]);
  });

  it('names what is not valid', async () => {
    expect((await faultsOf('<p><div></div></p>')).length).toBeGreaterThan(0);
  });
});
