import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { startChromium } from '../../scripts/chromium/start.ts';
import { serveNeutralSite, type NeutralSite } from './neutral-site.ts';
import { control, fillInterest, submit } from './steps.ts';

let site: ServedSite;
let neutral: NeutralSite;
let browser: Browser;
beforeAll(async () => {
  [site, neutral, browser] = await Promise.all([serveSite(), serveNeutralSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await neutral.close();
  await site.close();
});

let context: BrowserContext;
let page: Page;
afterEach(async () => {
  await context.close();
  await site.forget();
  neutral.takeAsked();
});

/** Opens a page of the site in a new window. `/exit` leads to the stand-in, by the answer that the Worker gives. */
async function open(
  path: string,
  options: { javaScriptEnabled?: boolean; exitTo?: string; width?: number } = {},
) {
  const { javaScriptEnabled = true, exitTo = '', width = 360 } = options;
  context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 640 } });
  page = await context.newPage();
  await page.route('**/exit', (route) =>
    route.fulfill({
      status: 303,
      headers: {
        Location: neutral.url + exitTo,
        'Cache-Control': 'no-store',
        'Clear-Site-Data': '"cache"',
      },
    }),
  );
  await page.goto(new URL(path, site.url).href);
}

const exit = () => page.locator('a.leave');
const announced = () => page.locator('[data-loading]').innerText();

describe.each([
  { script: 'on', javaScriptEnabled: true },
  { script: 'off', javaScriptEnabled: false },
])('the exit, script $script', ({ javaScriptEnabled }) => {
  it('leads to the neutral site in the same tab, and tells it nothing', async () => {
    await open('/process/', { javaScriptEnabled });
    await exit().click();
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
    expect(neutral.takeAsked()).toContain('/');
  });

  it('goes by our own address to the site that the settings name', async () => {
    await open('/process/', { javaScriptEnabled });
    await page.unroute('**/exit');
    const away = page.waitForRequest('https://www.weather.gov/');
    await exit().click();
    const before = (await away).redirectedFrom();
    expect(before?.url()).toBe(new URL('/exit', site.url).href);
    const answer = await before?.response();
    expect(answer?.status()).toBe(303);
    expect(await answer?.headerValue('Clear-Site-Data')).toBe('"cache"');
    expect(await answer?.headerValue('Cache-Control')).toBe('no-store');
  });

  it('is the second thing that the keyboard comes to', async () => {
    await open('/interest/', { javaScriptEnabled });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip[href="/exit"]');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(neutral.url);
  });

  it('asks nothing of the neutral site before somebody leaves', async () => {
    const asked: string[] = [];
    await open('/', { javaScriptEnabled });
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const path of ['/', '/safety/', '/interest/', '/request/']) {
      await page.goto(new URL(path, site.url).href);
      await exit().hover();
    }
    expect([...new Set(asked)]).toEqual([site.url.origin]);
    expect(neutral.takeAsked()).toEqual([]);
  });
});

describe.each([
  { where: 'a telephone', width: 320, height: 568 },
  { where: 'a telephone held across', width: 640, height: 320 },
  { where: 'a page at 400 %', width: 320, height: 256 },
  { where: 'a small window', width: 1000, height: 600 },
  { where: 'a wide screen', width: 1280, height: 800 },
])('the exit on $where', ({ width, height }) => {
  it('stays where it is, large enough for a thumb', async () => {
    await open('/interest/', { width });
    await page.setViewportSize({ width, height });
    const before = await exit().boundingBox();
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    const box = await exit().boundingBox();
    expect(box).toEqual(before);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  });

  it.each(['/interest/', '/resources/'])('never hides what has the focus on %s', async (path) => {
    await open(path, { width });
    await page.setViewportSize({ width, height });
    const covered: string[] = [];
    for (let stop = 0; stop < 80; stop++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'end';
        const bar = [...document.querySelectorAll('.reach, .exit')].find(
          (element) => getComputedStyle(element).position === 'fixed',
        );
        if (!bar || bar.contains(focused)) return 'free';
        const [a, b] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
        const [top, bottom] = [Math.max(a.top, 0), Math.min(a.bottom, innerHeight)];
        const seen = (bottom - top) * a.width;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(bottom, b.bottom) - Math.max(top, b.top);
        const covered = Math.max(wide, 0) * Math.max(high, 0);
        // A box for sentences can be higher than what a screen at 400 % leaves free.
        const free = covered <= (a.height > 100 ? seen / 4 : 0);
        return seen > 0 && free ? 'free' : focused.outerHTML.slice(0, 80);
      });
      if (found === 'end') break;
      if (found !== 'free') covered.push(found);
    }
    expect(covered).toEqual([]);
  });
});

describe('leaving', () => {
  it('leaves nothing on the screen while the neutral site does not answer', async () => {
    await open('/interest/', { exitTo: 'stalled' });
    await fillInterest(page);
    // Playwright waits for the page that does not come; this one tells of itself while it stands.
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.evaluate(() => {
      const fields = [...document.querySelectorAll('input')];
      setInterval(() => {
        const state = {
          title: document.title,
          icon: document.querySelector('link[rel="icon"]')?.getAttribute('href'),
          body: document.body.innerHTML,
          kept: fields.filter(({ type, value, checked }) => checked || (type === 'text' && value))
            .length,
        };
        console.log(JSON.stringify(state));
      }, 20);
    });
    await exit().click({ noWaitAfter: true });
    await expect.poll(() => neutral.takeAsked()).toContain('/stalled');
    told.length = 0;
    await expect.poll(() => told.length).toBeGreaterThan(0);
    expect(JSON.parse(told[0] ?? '')).toEqual({
      title: 'Loading',
      icon: '/plain.svg',
      body: '<p role="alert" class="visually-hidden">Loading</p>',
      // Emptied before they went: a browser may offer to keep what stood in a form that was taken away.
      kept: 0,
    });
  });

  it('takes the page out of the way back', async () => {
    await open('/');
    await page.goto(new URL('/faq/', site.url).href);
    await exit().click();
    await page.waitForURL(neutral.url);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('going back', () => {
  beforeEach(async () => {
    await open('/interest/');
    await control(page, 'name').fill('Ana');
    // The exit replaces its own page, so that the form is what Back leads to.
    await page.locator('footer a[href="/privacy/"]').click();
    await page.waitForURL('**/privacy/');
    await exit().click();
    await page.waitForURL(neutral.url);
    await page.goBack();
    await expect.poll(() => page.title()).toBe('Page closed');
  });

  it('shows the way out and the way back, and nothing of the page', async () => {
    expect(new URL(page.url()).pathname).toBe('/interest/');
    expect(await page.locator('a').allInnerTexts()).toEqual([
      'Leave this site',
      'Return to the page',
    ]);
    expect(await page.locator('body *:not(a, main, p), input').count()).toBe(0);
  });

  it('shows the same however often the page is loaded', async () => {
    await page.reload();
    await expect.poll(() => page.title()).toBe('Page closed');
  });

  it('shows the page again, empty, once the link was followed, and forgets that it was left', async () => {
    await page.getByText('Return to the page').click();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/interest/');
    expect(await control(page, 'name').inputValue()).toBe('');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe('Shift, pressed three times', () => {
  it('leaves', async () => {
    await open('/faq/');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(neutral.url);
  });

  it('is announced press by press, and shown beside the link', async () => {
    await open('/faq/');
    await page.keyboard.press('Shift');
    expect(await announced()).toBe('Shift, press two more times to leave.');
    await page.keyboard.press('Shift');
    expect(await announced()).toBe('Shift, press one more time to leave.');
    expect(await exit().evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      '●●○',
    );
    expect(page.url()).toMatch(/\/faq\/$/);
  });

  it('expires five seconds after the last press, and says so', async () => {
    await open('/faq/');
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4900);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4900);
    expect(await announced()).toBe('Shift, press one more time to leave.');
    await page.clock.runFor(200);
    expect(await announced()).toBe('Exit keyboard shortcut expired.');
    await page.keyboard.press('Shift');
    expect(await announced()).toBe('Shift, press two more times to leave.');
    await page.clock.runFor(10_100);
    expect(await announced()).toBe('');
  });

  it.each(['Control+Shift', 'Shift+A', 'Shift+Tab', 'Escape', 'A'])(
    'is not meant by %s',
    async (keys) => {
      await open('/faq/');
      for (let press = 0; press < 4; press++) await page.keyboard.press(keys);
      expect(await announced()).toBe('');
      expect(page.url()).toMatch(/\/faq\/$/);
    },
  );

  it('is broken off by any other key', async () => {
    await open('/faq/');
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    expect(await announced()).toBe('Shift, press two more times to leave.');
    expect(page.url()).toMatch(/\/faq\/$/);
  });

  it('leaves from within a field, where capital letters are typed too', async () => {
    await open('/interest/');
    await control(page, 'name').pressSequentially('Ana María B');
    expect(await control(page, 'name').inputValue()).toBe('Ana María B');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(neutral.url);
  });
});

describe('a page that was filled in by the Worker', () => {
  it.each([
    ['check', async () => fillInterest(page)],
    ['errors', async () => control(page, 'name').fill('Ana')],
  ] as const)('has the exit: %s', async (_name, fill) => {
    await open('/interest/');
    await fill();
    await submit(page);
    await exit().click();
    await page.waitForURL(neutral.url);
  });
});

describe('where storage is refused', () => {
  it('leaves all the same', async () => {
    await open('/faq/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    await exit().click();
    await page.waitForURL(neutral.url);
  });
});
