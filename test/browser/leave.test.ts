import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { fileAt, locales, pageAt, pages } from '../site/built-site.ts';
import { serveNeutralSite, type NeutralSite } from './neutral-site.ts';

/** Where the built pages are shown: those that the Worker fills in are reached by their address too. */
const site = 'http://site.example';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

let neutral: NeutralSite;
let browser: Browser;
beforeAll(async () => {
  [neutral, browser] = await Promise.all([serveNeutralSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await neutral.close();
});

let context: BrowserContext;
let page: Page;
/** Requests for the way out, and those of them that were broken off. */
let left: string[];
let brokenOff: string[];
/** Opens the way out, once it was held. */
let release: () => void;
beforeEach(async () => {
  context = await browser.newContext();
  await context.route('**/*', answerFromDisk);
  await leadTo('');
});
afterEach(async () => {
  release();
  await context.close();
  neutral.takeAsked();
});

function answerFromDisk(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== site) return route.continue();
  const file = fileAt(url.pathname);
  if (file === undefined) return route.fulfill({ status: 404 });
  return route.fulfill({
    body: readFileSync(`dist${file}`),
    contentType: types[extname(file)] ?? 'application/octet-stream',
    // As the site's own headers have it: the neutral site is not told where somebody comes from.
    headers: { 'Referrer-Policy': 'same-origin' },
  });
}

/** Lets `/exit` lead to a page of the neutral site; one that is held answers only when it is released. */
async function leadTo(path: string, { held = false } = {}): Promise<void> {
  const open = Promise.withResolvers<undefined>();
  release = () => {
    open.resolve(undefined);
  };
  if (!held) release();
  await context.unroute(`${site}/exit`);
  await context.route(`${site}/exit`, async (route) => {
    await open.promise;
    // One that was broken off meanwhile can't be answered any more.
    await route
      .fulfill({ status: 303, headers: { Location: neutral.url + path } })
      .catch(() => undefined);
  });
}

async function open(path: string): Promise<void> {
  page = await context.newPage();
  left = [];
  brokenOff = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) left.push(new URL(request.url()).pathname);
  });
  page.on('requestfailed', (request) => {
    if (request.isNavigationRequest()) brokenOff.push(new URL(request.url()).pathname);
  });
  await page.goto(site + path);
  left.length = 0;
}

async function press(times: number, key = 'Shift'): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** Presses one of the Shift keys down and lets the other go first, as a hand on each does. */
async function pressBoth(): Promise<void> {
  for (const key of ['ShiftLeft', 'ShiftRight']) await page.keyboard.down(key);
  for (const key of ['ShiftLeft', 'ShiftRight']) await page.keyboard.up(key);
}

const announced = () => page.locator('[data-loading]').innerText();
const onceAway = ['/exit', '/'];

const languageOf = (page = pageAt('/')) =>
  page?.document.querySelector('html')?.getAttribute('lang');

/** Nothing but the words of a page differs from language to language; that each has the way out is looked at in test/site/. */
const inOneLanguage = pages
  .filter((page) => languageOf(page) === languageOf())
  .map(({ address }) => address);

describe('Shift, pressed wildly', () => {
  it.each([3, 4, 5, 10])('leaves once by %i presses', async (times) => {
    await leadTo('', { held: true });
    await open('/process/');
    await press(times);
    release();
    await page.waitForURL(neutral.url);
    expect(left).toEqual(onceAway);
    expect(brokenOff).toEqual([]);
  });

  it.each([3, 4, 5, 10])('leaves once by %i presses to a site that is silent', async (times) => {
    await leadTo('stalled');
    await open('/process/');
    await press(times);
    await expect.poll(() => neutral.takeAsked()).toContain('/stalled');
    await press(times);
    expect(left).toEqual(['/exit', '/stalled']);
    expect(brokenOff).toEqual([]);
  });

  it.each(inOneLanguage)('leaves once from %s', async (address) => {
    await leadTo('', { held: true });
    await open(address);
    await press(10);
    release();
    await page.waitForURL(neutral.url);
    expect(left).toEqual(onceAway);
  });

  it('leaves by both keys in turn', async () => {
    await open('/process/');
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
    await page.waitForURL(neutral.url);
  });

  it('is left by Shift all the same after one link to leave was pressed', async () => {
    await leadTo('', { held: true });
    await open('/process/');
    // oxlint-disable-next-line no-deprecated -- a click waits for the page that it leads to, and this one comes late or never.
    await page.locator('a.leave').click({ noWaitAfter: true });
    await press(4);
    release();
    await page.waitForURL(neutral.url);
    expect(left).toEqual(onceAway);
  });

  it('is not broken off by Escape, with which browsers stop loading', async () => {
    await leadTo('', { held: true });
    await open('/process/');
    const stopped: string[] = [];
    page.on('console', (message) => stopped.push(message.text()));
    await page.evaluate(() => {
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        console.log(`${key} ${String(defaultPrevented)}`);
      });
    });
    await press(1, 'Escape');
    await press(3);
    await press(1, 'Escape');
    await expect
      .poll(() => stopped.filter((key) => key.startsWith('Escape')))
      .toEqual(['Escape false', 'Escape true']);
    release();
    await page.waitForURL(neutral.url);
  });
});

describe('one press of Shift', () => {
  it('is both keys at once', async () => {
    await open('/process/');
    await pressBoth();
    expect(await announced()).toBe('Shift, press two more times to leave.');
    await pressBoth();
    expect(await announced()).toBe('Shift, press one more time to leave.');
    await pressBoth();
    await page.waitForURL(neutral.url);
  });

  it('is a key that is held', async () => {
    await open('/process/');
    for (let repeat = 0; repeat < 10; repeat++) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await announced()).toBe('Shift, press two more times to leave.');
  });

  it('is a key that is held while the other is pressed', async () => {
    await open('/process/');
    await page.keyboard.down('ShiftLeft');
    await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftLeft');
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftRight');
    expect(await announced()).toBe('Shift, press two more times to leave.');
  });

  it('is counted where a key that went up was never heard of', async () => {
    await open('/process/');
    // Windows tells of one key where two go up; any system, of none where another window took the focus.
    await page.keyboard.down('ShiftLeft');
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })));
    await page.keyboard.up('ShiftLeft');
    await press(2, 'ShiftRight');
    await page.waitForURL(neutral.url);
  });
});

describe('Shift beside the mouse', () => {
  const withMouse = {
    'the wheel': () => page.mouse.wheel(100, 0),
    'a click': () => page.mouse.click(5, 300),
    'words selected': async () => {
      await page.mouse.move(100, 200);
      await page.mouse.down();
      await page.mouse.move(200, 300);
      await page.mouse.up();
    },
  };

  describe.each(Object.entries(withMouse))('%s', (_name, use) => {
    it('does not count as a press', async () => {
      await open('/process/');
      for (let time = 0; time < 4; time++) {
        await page.keyboard.down('Shift');
        await use();
        await page.keyboard.up('Shift');
      }
      expect(await announced()).toBe('');
      expect(left).toEqual([]);
    });

    it('does not count where the system repeats the key that is held', async () => {
      await open('/process/');
      for (let time = 0; time < 4; time++) {
        await page.keyboard.down('Shift');
        await use();
        await page.keyboard.down('Shift');
        await page.keyboard.up('Shift');
      }
      expect(await announced()).toBe('');
      expect(left).toEqual([]);
    });
  });

  it('does not count where words are selected by keys', async () => {
    await open('/interest/');
    await page.locator('#name').fill('Ana María');
    for (const key of ['ArrowLeft', 'Home', 'End', 'ArrowLeft'])
      await page.keyboard.press(`Shift+${key}`);
    expect(await announced()).toBe('');
    expect(left).toEqual([]);
  });
});

describe('the link to leave', () => {
  const modifiers = ['Control', 'Shift', 'Meta', 'Alt'] as const;

  it.each(modifiers)('leaves in the same tab with %s held', async (modifier) => {
    await open('/process/');
    await page.locator('a.leave').click({ modifiers: [modifier] });
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
    expect(left).toEqual(onceAway);
  });

  it.each(modifiers)('leaves in the same tab by Enter with %s held', async (modifier) => {
    await open('/process/');
    await page.locator('a.skip[href="/exit"]').focus();
    await page.keyboard.press(`${modifier}+Enter`);
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
  });

  it('leaves in the same tab by the middle button', async () => {
    await open('/process/');
    await page.locator('a.leave').click({ button: 'middle' });
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
    expect(left).toEqual(onceAway);
  });

  it('leaves by no button that opens a menu', async () => {
    await open('/process/');
    await page.locator('a.leave').click({ button: 'right' });
    expect(left).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('a page that was still loading when it was left', () => {
  it('stays blank once it has loaded, and says nothing more', async () => {
    await leadTo('', { held: true });
    await open('/process/');
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.evaluate(() => {
      addEventListener('keyup', ({ key }) => {
        if (key !== 'a') return;
        // Chromium keeps back this event of a page that is being left; not every browser has to.
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
        console.log(document.title, document.querySelectorAll('a').length);
      });
    });
    await press(3);
    await press(1, 'a');
    await expect.poll(() => told).toEqual(['Loading 0']);
    release();
    await page.waitForURL(neutral.url);
  });
});

describe.each(locales.map((locale) => ({ locale })))(
  'a page that was left, in $locale',
  ({ locale }) => {
    const at = (slug: string) => {
      const address = pages.find(
        ({ address, document }) =>
          address.endsWith(slug) && document.querySelector('html')?.getAttribute('lang') === locale,
      )?.address;
      return address ?? '';
    };
    const out = pageAt(at('/process/'))?.document.querySelector('a.leave')?.innerText.trim();
    const words = pageAt(at('/process/'))?.document.querySelector('[data-loading]');

    /** Leaves from a page and goes back, to the page before it. */
    beforeEach(async () => {
      await open(at('/process/'));
      await page.goto(site + at('/privacy/'));
      await page.locator('a.leave').click();
      await page.waitForURL(neutral.url);
      await page.goBack();
      await expect.poll(() => page.title()).toBe(words?.getAttribute('data-closed'));
      left.length = 0;
    });

    it('has the way out first, and the way back', async () => {
      const links = page.locator('a');
      expect(await links.allInnerTexts()).toEqual([out, words?.getAttribute('data-back')]);
      expect(await links.nth(0).getAttribute('href')).toBe('/exit');
      expect(await links.nth(1).getAttribute('href')).toBe(at('/process/'));
    });

    it('has nothing else, and each link is large enough for a thumb', async () => {
      const text = await page.locator('body').innerText();
      expect(text.split(/\n+/)).toEqual([out, words?.getAttribute('data-back')]);
      for (const link of await page.locator('a').all())
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });

    it.each(['left', 'middle'] as const)('is left again by the %s button', async (button) => {
      await page.locator('a').first().click({ button });
      await page.waitForURL(neutral.url);
      expect(context.pages()).toHaveLength(1);
      expect(left).toEqual(onceAway);
    });

    it.each([3, 4, 10])('is left again by %i presses of Shift', async (times) => {
      await leadTo('', { held: true });
      await press(times);
      release();
      await page.waitForURL(neutral.url);
      expect(left).toEqual(onceAway);
    });

    it('announces the presses as any page does', async () => {
      await press(1);
      expect(await announced()).toBe(words?.getAttribute('data-two'));
      expect(await page.locator('[role="status"]').count()).toBe(1);
    });

    it('is shown again in its place, and can be left as before', async () => {
      await page.locator('a').nth(1).click();
      await page.locator('h1').waitFor();
      left.length = 0;
      await press(4);
      await page.waitForURL(neutral.url);
      expect(left).toEqual(onceAway);
    });
  },
);
