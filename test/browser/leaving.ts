import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { fileAt } from '../site/built-site.ts';
import { serveNeutralSite, type NeutralSite } from './neutral-site.ts';

/** Where the built pages are shown: those that the Worker fills in are reached by their address too. */
export const site = 'http://site.example';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Where one is led to. */
export let neutral: NeutralSite;
let browser: Browser;
export let context: BrowserContext;
export let page: Page;
/** Requests for the way out, and those of them that were broken off. */
export let left: string[];
export let brokenOff: string[];
/** Opens the way out, once it was held. */
export let release: () => void;
/** Lets each test of a file leave the site in a window of its own. */
export function leaves(): void {
  beforeAll(async () => {
    [neutral, browser] = await Promise.all([serveNeutralSite(), startChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await neutral.close();
  });

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
}

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
export async function leadTo(path: string, { held = false } = {}): Promise<void> {
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

/** Opens a page of the site in a tab of its own. */
export async function open(path: string): Promise<void> {
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

/** Presses a key as often. */
export async function press(times: number, key = 'Shift'): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** Presses one of the Shift keys down and lets the other go first, as a hand on each does. */
export async function pressBoth(): Promise<void> {
  for (const key of ['ShiftLeft', 'ShiftRight']) await page.keyboard.down(key);
  for (const key of ['ShiftLeft', 'ShiftRight']) await page.keyboard.up(key);
}

/** What is said of the presses. */
export const announced = () => page.locator('[data-loading]').innerText();
/** The way of somebody who left once. */
export const onceAway = ['/exit', '/'];
