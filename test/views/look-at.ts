import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { homes, languages } from '../languages.ts';
import { brokenRules, rulesOfLook } from './axe.ts';
import { edgeless, faint } from './contrast.ts';
import { unseenFocus } from './focus.ts';
import { lost, lostWith, spacing, twice } from './layout.ts';
import { faultsOf } from './markup.ts';
import { takePictures } from './pictures.ts';
import { serve, show, type Served } from './screen.ts';
import { Sites } from './sites.ts';
import { unsaidPurposes, unstill } from './markup-criteria.ts';
import { smallTargets } from './targets.ts';
import type { View } from './view.ts';

/** Windows in CSS pixels. One of 1280 by 1024 at 400 % is one of 320 by 256 (WCAG 2.2, 1.4.10 Reflow). */
const windows = {
  wide: { width: 1280, height: 800 },
  telephone: { width: 320, height: 568 },
  zoomed: { width: 320, height: 256 },
} as const;

/** Whether a view is in the language that stands at `/`, as those of the desk are. */
export const isInFirstLanguage = ({ address }: View): boolean =>
  !homes.slice(1).some((home) => address.startsWith(home));

/** The language of a form and of all that it leads to, by its address; undefined of other views. */
const languageOf = ({ address }: View): string | undefined =>
  /^(?:\/[\w-]+)?\/(?:contact|interest|request)\//.test(address)
    ? languages[homes.findLastIndex((home) => address.startsWith(home))]
    : undefined;

/** A view as it stands in the browser, and the ways to look at it. */
interface Looking {
  readonly view: View;
  readonly page: () => Page;
  readonly served: () => Served;
  readonly look: (window: keyof typeof windows, colorScheme?: 'light' | 'dark') => Promise<void>;
}

/** Shows views, one after the other, in one browser, and has tests of each. */
function inOneBrowser(views: readonly View[], tests: (looking: Looking) => void): void {
  const sites = new Sites();
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium();
    // Axe and the style of a reader come from outside, which the site's policy refuses.
    const context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
  });

  const look: Looking['look'] = async (window, colorScheme = 'light') => {
    await page.setViewportSize(windows[window]);
    await page.emulateMedia({ colorScheme, contrast: 'no-preference', forcedColors: 'none' });
  };

  describe.each(views)('$name', (view) => {
    let served: Served;
    beforeAll(async () => {
      served = await serve(sites, view);
      await look('wide');
      await show(page, sites, view, served);
      if (await takePictures(page, view.name)) await look('wide');
    });
    tests({ view, page: () => page, served: () => served, look });
  });
}

/**
 * Looks at views as most people have them, with what a change is likely to break: what is said, and what a telephone holds.
 *
 * Not everything is looked at in every window, language and look. What is said (HTML with its headings, landmarks and names, title) depends
 * on the language and on nothing else: once in each. What takes room (layout, targets, focus) depends on the length of words
 * and on the window: each language, each window. Colours know neither language nor width: contrast once a look, in the first
 * language. Axe reads the same templates in each language, and what differs between them is in the checks named before: all
 * its rules once, in the first language, and those that a look may change once more, dark and at 400 %. The windows and looks
 * besides the first are for a release: see `lookInEveryWay`. So are the answers to a form in the other languages: their
 * words are in messages of one shape, and the forms themselves, with the most words, are among the pages.
 *
 * @param axe whether its rules are looked at; for a release they are, of every view.
 */
export function lookAt(views: readonly View[], { axe = true } = {}): void {
  inOneBrowser(views, ({ view, page, served, look }) => {
    it('is answered as it should be', () => {
      expect(served().status).toBe(view.status);
    });

    it('is valid HTML', async () => {
      expect(await faultsOf(served().html)).toEqual([]);
    });

    it('says in its title that something is to be corrected, where something is', async () => {
      const title = await page().title();
      expect(title).not.toBe('');
      expect(title.startsWith('Error: ')).toBe(view.isError ?? false);
    });

    const language = languageOf(view);
    if (language !== undefined)
      it('is in the language of its address', async () => {
        expect(await page().locator('html').getAttribute('lang')).toBe(language);
      });

    it('holds nothing that plays, moves or runs out', () => {
      expect(unstill(served().html)).toEqual([]);
    });

    it('says what its questions about the person are for', () => {
      expect(unsaidPurposes(served().html)).toEqual([]);
    });

    if (axe && isInFirstLanguage(view))
      it('breaks no rule of axe, wide and light', async () => {
        await look('wide');
        expect(await brokenRules(page())).toEqual([]);
      });

    roomIn(['telephone'], { page, look });
  });
}

/** What needs room, in these windows. */
function roomIn(
  names: readonly (keyof typeof windows)[],
  { page, look }: Pick<Looking, 'page' | 'look'>,
): void {
  it.each(names)('loses nothing with lines and letters set apart, %s', async (window) => {
    await look(window);
    expect(await lostWith(page(), spacing)).toEqual({});
  });

  it.each(names)('has targets of 44 by 44 pixels and more, %s', async (window) => {
    await look(window);
    expect(await smallTargets(page())).toEqual([]);
  });

  it.each(names)('shows whole what has the focus, %s', async (window) => {
    await look(window);
    expect(await unseenFocus(page())).toEqual([]);
  });
}

/** Looks at views in every other window and look that somebody may have them in. */
export function lookInEveryWay(views: readonly View[]): void {
  inOneBrowser(views, ({ view, page, look }) => {
    roomIn(['wide', 'zoomed'], { page, look });

    it('loses nothing at 400 % zoom', async () => {
      await look('zoomed');
      expect(await lost(page())).toEqual({});
    });

    it('loses nothing with letters twice as large', async () => {
      await look('wide');
      expect(await lostWith(page(), twice)).toEqual({});
    });

    if (!isInFirstLanguage(view)) return;

    it('breaks no rule of axe that a look may break, at 400 % zoom in the dark', async () => {
      await look('zoomed', 'dark');
      expect(await brokenRules(page(), rulesOfLook)).toEqual([]);
    });

    it('shows words, controls and focus with more contrast', async () => {
      await look('wide');
      await page().emulateMedia({ contrast: 'more' });
      expect(await faint(page(), 7)).toEqual({ words: [], edges: [], rings: [] });
    });

    it('shows them in colours of the reader', async () => {
      await look('telephone', 'dark');
      await page().emulateMedia({ forcedColors: 'active' });
      expect(await faint(page(), 7)).toEqual({ words: [], edges: [], rings: [] });
      expect(await edgeless(page())).toEqual([]);
    });
  });
}
