import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { here } from '../languages.ts';
import { heardOf } from './accessibility-tree.ts';
import { serve, show } from './screen.ts';
import { Sites } from './sites.ts';
import { views } from './views.ts';

const sites = new Sites();
let browser: Browser;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  browser = await startChromium();
  page = await browser.newPage();
  session = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await browser.close();
  await sites.close();
});

/** What has the focus, as the tree names it; undefined where that is the page as a whole. */
async function focused(): Promise<number | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  if (result.objectId === undefined) return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
  return node.backendNodeId;
}

/** Presses the Tab key from the beginning of the page until it leaves the page. */
async function stops(atMost: number): Promise<number[]> {
  await page.evaluate(() => {
    // From the page as a whole the key goes on with what comes first.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const found: number[] = [];
  while (found.length <= atMost) {
    await page.keyboard.press('Tab');
    const element = await focused();
    if (element === undefined || element === found[0]) return found;
    found.push(element);
  }
  throw new Error(`The Tab key is still on the page after ${atMost} times.`);
}

/** One view of each kind. */
const kinds = here([
  '/',
  '/es/process/',
  '/faq/',
  '/contact/',
  '/interest/ with nothing filled in',
  '/es/interest/ with every answer, to change one',
  '/interest/ to be checked',
  '/interest/received/ as a receipt',
  '/request/ of one that is received',
  '/request/ after "withdraw"',
  '/contact/ from another site',
  '/coordinator/submissions/ with some of each',
  '/coordinator/submissions/2222-2222/ with what is missing',
]).map((kind) => ({ kind, view: views.find(({ name }) => name === kind) }));

/** On a telephone each kind; on a wide screen, where the header alone is another, the first page and one of the desk. */
const widths = [
  { width: 320, shown: kinds },
  { width: 1280, shown: kinds.filter(({ kind }) => /^\/(?:$|coordinator.*each$)/.test(kind)) },
];

describe.each(widths)('at a width of $width px', ({ width, shown }) => {
  it.each(shown)(
    'comes by the Tab key to what is read out, in the order in which it is read: $kind',
    async ({ view }) => {
      if (!view) throw new Error('There is no such view.');
      await page.setViewportSize({ width, height: 720 });
      await show(page, sites, view, await serve(sites, view));
      const heard = (await heardOf(page)).filter(({ focusable }) => focusable);
      const order = heard.map(({ element }) => element);
      const visited = await stops(200);
      const places = visited.map((element) => order.indexOf(element));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      const left = heard.filter(({ element = -1 }) => !visited.includes(element));
      // Within a group or a list the arrow keys go on; the page itself and its main part take the focus, and are no stop.
      const others = ['radio', 'option', 'RootWebArea', 'main', 'alert', 'status', 'group'];
      expect(left.filter(({ role }) => !others.includes(role))).toEqual([]);
      expect(visited.length).toBeGreaterThan(5);
    },
  );
});
