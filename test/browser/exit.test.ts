import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveNeutralSite, type NeutralSite } from './neutral-site.ts';
import { control, fillInterest, hasFocus, submit } from './steps.ts';
import { context, open, page, site, visitsAll, visitsEach } from './visit.ts';

let neutral: NeutralSite;
beforeAll(async () => {
  neutral = await serveNeutralSite();
});
afterAll(() => neutral.close());
afterEach(() => {
  neutral.takeAsked();
});

const exit = () => page.locator('a.leave');
const announced = () => page.locator('[data-loading]').innerText();

/** Lets `/exit` lead to the stand-in, by the answer that the Worker gives. */
const leadToNeutral = (to = '') =>
  page.route('**/exit', (route) =>
    route.fulfill({
      status: 303,
      headers: {
        Location: neutral.url + to,
        'Cache-Control': 'no-store',
        'Clear-Site-Data': '"cache"',
      },
    }),
  );

/** Opens a page from which one leaves to the stand-in. */
async function openToLeave(path: string): Promise<void> {
  await leadToNeutral();
  await open(path);
}

async function leave(): Promise<void> {
  await exit().click();
  await page.waitForURL(neutral.url);
}

describe.each([
  { script: 'on', javaScriptEnabled: true },
  { script: 'off', javaScriptEnabled: false },
])('the exit, script $script', ({ javaScriptEnabled }) => {
  visitsEach({ javaScriptEnabled });

  it('leads to the neutral site in the same tab, and tells it nothing', async () => {
    await openToLeave('/process/');
    await leave();
    expect(context.pages()).toHaveLength(1);
    expect(neutral.takeAsked()).toContain('/');
  });

  it('goes by our own address to the site that the settings name', async () => {
    await open('/process/');
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
    await openToLeave('/interest/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => hasFocus(page.locator('a.skip[href="/exit"]'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(neutral.url);
  });

  it('asks nothing of the neutral site before somebody leaves', async () => {
    const asked: string[] = [];
    await leadToNeutral();
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const path of ['/', '/safety/', '/interest/', '/request/']) {
      await open(path);
      await exit().hover();
    }
    expect([...new Set(asked)]).toEqual([site.url.origin]);
    expect(neutral.takeAsked()).toEqual([]);
  });
});

const windows = Object.entries({
  'a telephone': { width: 320, height: 568 },
  'a telephone held across': { width: 640, height: 320 },
  'a page at 400 %': { width: 320, height: 256 },
  'a small window': { width: 1000, height: 600 },
  'a wide screen': { width: 1280, height: 800 },
});

// Both are long in every program.
describe.each(['/interest/', '/safety/'])('the exit over %s', (path) => {
  visitsAll();
  beforeAll(() => open(path));

  /** Makes the window that large, at the top of the page and with nothing in focus. */
  async function look(size: { width: number; height: number }): Promise<void> {
    await page.setViewportSize(size);
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
      scrollTo(0, 0);
    });
  }

  it.each(windows)('stays where it is, large enough for a thumb, on %s', async (_where, size) => {
    await look(size);
    const before = await exit().boundingBox();
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    const box = await exit().boundingBox();
    expect(box).toEqual(before);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
  });

  it.each(windows)('never hides what has the focus on %s', async (_where, size) => {
    await look(size);
    const found = await page.evaluateHandle(watchFocus);
    await pressTab(80);
    const { stops, covered } = await found.jsonValue();
    expect(stops).toBeGreaterThan(10);
    expect(covered).toEqual([]);
  });
});

/** Presses the Tab key so often, without a word in between: each press that is waited for costs more than the press. */
async function pressTab(times: number): Promise<void> {
  const session = await context.newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(events.map((type) => session.send('Input.dispatchKeyEvent', { type, ...key })));
  await session.detach();
}

/** Notes, in the page, what the Tab key comes to until it leaves the page, and what of it the exit covers. */
function watchFocus() {
  const found = { stops: 0, covered: [] as string[] };
  const look = () => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) {
      removeEventListener('keyup', look);
      return;
    }
    found.stops += 1;
    const bar = [...document.querySelectorAll('.reach, .exit')].find(
      (element) => getComputedStyle(element).position === 'fixed',
    );
    if (!bar || bar.contains(focused)) return;
    const [a, b] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
    const [top, bottom] = [Math.max(a.top, 0), Math.min(a.bottom, innerHeight)];
    const seen = (bottom - top) * a.width;
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(bottom, b.bottom) - Math.max(top, b.top);
    const covered = Math.max(wide, 0) * Math.max(high, 0);
    // A box for sentences can be higher than what a screen at 400 % leaves free.
    const free = covered <= (a.height > 100 ? seen / 4 : 0);
    if (seen <= 0 || !free) found.covered.push(focused.outerHTML.slice(0, 80));
  };
  addEventListener('keyup', look);
  return found;
}

describe('leaving', () => {
  visitsEach();

  it('leaves nothing on the screen while the neutral site does not answer', async () => {
    await leadToNeutral('stalled');
    await open('/interest/');
    await fillInterest(page);
    await page.locator('details:has([name="note"]) > summary').click();
    await control(page, 'note').fill('Only after the jacaranda blooms');
    // Playwright waits for the page that does not come; this one tells of itself while it stands.
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
      setInterval(() => {
        const state = {
          title: document.title,
          icon: document.querySelector('link[rel="icon"]')?.getAttribute('href'),
          body: document.body.innerHTML,
          kept: fields.filter(
            ({ type, value, checked }) => checked || (type.startsWith('text') && value),
          ).length,
        };
        console.log(JSON.stringify(state));
      }, 20);
    });
    // oxlint-disable-next-line no-deprecated -- a click waits for the page that it leads to, and this one comes late or never.
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
    await openToLeave('/');
    await open('/faq/');
    await leave();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('going back', () => {
  visitsEach();
  beforeEach(async () => {
    await openToLeave('/interest/');
    await control(page, 'name').fill('Ana');
    // The exit replaces its own page, so that the form is what Back leads to.
    await page.locator('footer a[href="/privacy/"]').click();
    await page.waitForURL('**/privacy/');
    await leave();
    await page.goBack();
    await expect.poll(() => page.title()).toBe('Page closed');
  });

  it('shows the way out and the way back, and nothing of the page, however often it is loaded', async () => {
    expect(new URL(page.url()).pathname).toBe('/interest/');
    expect(await page.locator('a').allInnerTexts()).toEqual([
      'Leave this site',
      'Return to the page',
    ]);
    expect(await page.locator('body *:not(a, main, p), input').count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.title()).toBe('Page closed');
  });

  it('shows nothing of the page until the script has come, however late', async () => {
    const { promise: late, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/_astro/**', async (route) => {
      await late;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.locator('footer').waitFor({ state: 'attached' });
    expect(await page.locator('body').isVisible()).toBe(false);
    release(undefined);
    await expect.poll(() => page.title()).toBe('Page closed');
    expect(await page.locator('body').isVisible()).toBe(true);
  });

  it('shows the page again, empty, once the link was followed, and forgets that it was left', async () => {
    await page.getByText('Return to the page').click();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/interest/');
    expect(await control(page, 'name').inputValue()).toBe('');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

async function leaveByKeys(): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  await page.waitForURL(neutral.url);
}

describe('Shift, pressed three times', () => {
  visitsEach();

  it('leaves', async () => {
    await openToLeave('/faq/');
    await leaveByKeys();
  });

  it('is announced press by press, and shown beside the link', async () => {
    await openToLeave('/faq/');
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
    await openToLeave('/faq/');
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

  it('is not meant by other keys, nor by Shift together with them', async () => {
    await openToLeave('/faq/');
    for (const keys of ['Control+Shift', 'Shift+A', 'Shift+Tab', 'Escape', 'A']) {
      for (let press = 0; press < 4; press++) await page.keyboard.press(keys);
      expect(await announced(), keys).toBe('');
      expect(page.url(), keys).toMatch(/\/faq\/$/);
    }
  });

  it('is broken off by any other key', async () => {
    await openToLeave('/faq/');
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    expect(await announced()).toBe('Shift, press two more times to leave.');
    expect(page.url()).toMatch(/\/faq\/$/);
  });

  it('leaves from within a field, where capital letters are typed too', async () => {
    await openToLeave('/interest/');
    await control(page, 'name').pressSequentially('Ana María B');
    expect(await control(page, 'name').inputValue()).toBe('Ana María B');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(neutral.url);
  });
});

describe('a page that was filled in by the Worker', () => {
  visitsEach();

  it.each([
    ['check', async () => fillInterest(page)],
    ['errors', async () => control(page, 'name').fill('Ana')],
  ] as const)('has the exit: %s', async (_name, fill) => {
    await openToLeave('/interest/');
    await fill();
    await submit(page);
    await leave();
  });
});

describe('where storage is refused', () => {
  visitsEach();

  it.each([
    { what: 'the link', act: leave },
    { what: 'three presses', act: leaveByKeys },
  ])('leaves all the same by $what', async ({ act }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await openToLeave('/faq/');
    await act();
  });
});
