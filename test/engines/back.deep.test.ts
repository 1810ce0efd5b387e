import { afterEach, describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { pageAt } from '../site/built-site.ts';
import { engines } from './engines.ts';
import { ask, away, click, fill, go, reached, title, valueOf } from './steps.ts';
import { driver, edge, visitsAllIn } from './visit.ts';

const [home = '/'] = homes;
const words = pageAt(`${home}process/`)?.document.querySelector('[data-closed]');
const closed = words?.getAttribute('data-closed');

let release: (() => void) | undefined;
afterEach(() => {
  release?.();
});

const back = () => driver.executeScript('history.back()');
const forward = () => driver.executeScript('history.forward()');
const isShown = () => ask(() => document.body.getClientRects().length > 0);
const linesShown = () => ask(() => document.body.innerText.trim().split(/\n+/));

/** Leaves from the page after one, so that Back leads to that: the exit replaces its own. */
async function leaveAfter(path: string, act = () => Promise.resolve()): Promise<void> {
  await go(path);
  await act();
  await click('footer a[href$="/privacy/"]');
  await reached(`${home}privacy/`);
  await click('a.leave');
  await away();
}

describe.each(engines)('Back after leaving in $name', (engine) => {
  visitsAllIn(engine);

  it.each([
    { what: 'a page that the browser may keep in its memory', path: `${home}process/` },
    { what: 'a form that was filled in', path: `${home}interest/`, act: fill },
  ])('finds $what closed, with the way out and the way back', async ({ path, act }) => {
    await leaveAfter(path, act);
    await back();
    await expect.poll(title).toBe(closed);
    expect(await linesShown()).toEqual([
      pageAt(path)?.document.querySelector('a.leave')?.innerText.trim(),
      words?.getAttribute('data-back'),
    ]);
    expect(await ask(() => document.querySelectorAll('input, textarea, main h1').length)).toBe(0);
  });

  // chromedriver answers nothing while a script does not come.
  if (engine.name !== 'Chromium')
    it('shows nothing of the page until the script has come, however late', async () => {
      await leaveAfter(`${home}interest/`, fill);
      edge.takeAsked();
      release = edge.hold(/^\/_astro\//);
      await back();
      await expect.poll(() => edge.takeAsked().join()).toContain('GET /_astro/');
      await expect.poll(() => ask(() => document.querySelector('footer') !== null)).toBe(true);
      expect(await isShown()).toBe(false);
      release();
      await expect.poll(title).toBe(closed);
      expect(await isShown()).toBe(true);
    });

  it('leads on to the neutral site again by Forward', async () => {
    await leaveAfter(`${home}process/`);
    await back();
    await expect.poll(title).toBe(closed);
    await forward();
    await away();
  });

  it('can be left again, and then finds it closed again', async () => {
    await leaveAfter(`${home}process/`);
    await back();
    await expect.poll(title).toBe(closed);
    await click('a[href="/exit"]');
    await away();
    expect(edge.takeAsked().filter((line) => line === 'GET /exit')).toHaveLength(2);
  });

  it('leads by the link to the page, shown and empty', async () => {
    await leaveAfter(`${home}interest/`, fill);
    await back();
    await expect.poll(title).toBe(closed);
    await click(`a[href="${home}interest/"]`);
    await expect.poll(() => ask(() => document.querySelectorAll('h1').length)).toBe(1);
    await reached(`${home}interest/`);
    expect(await isShown()).toBe(true);
    expect([await valueOf('name'), await valueOf('note')]).toEqual(['', '']);
  });
});

describe.each(engines)('a page that nobody left, in $name', (engine) => {
  visitsAllIn(engine);

  if (engine.name !== 'Chromium')
    it('is shown before its script has come', async () => {
      await go('/plain.svg');
      release = edge.hold(/^\/_astro\//);
      await driver.get(new URL(`${home}process/`, edge.url).href);
      await expect.poll(() => ask(() => document.querySelector('footer') !== null)).toBe(true);
      expect(await isShown()).toBe(true);
    });

  it('comes back by Back as it was', async () => {
    await go(`${home}process/`);
    await click('footer a[href$="/privacy/"]');
    await reached(`${home}privacy/`);
    await back();
    await reached(`${home}process/`);
    expect(await isShown()).toBe(true);
    expect(await ask(() => document.querySelectorAll('main h1').length)).toBe(1);
  });
});
