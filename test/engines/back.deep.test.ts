import { afterEach, describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { pageAt } from '../site/built-site.ts';
import { engines } from './engines.ts';
import {
  ask,
  away,
  click,
  fill,
  filled,
  go,
  leadOn,
  reached,
  send,
  text,
  title,
  valueOf,
} from './steps.ts';
import { driver, edge, session, site, visitsAllIn } from './visit.ts';

const [home = '/'] = homes;
const words = pageAt(`${home}process/`)?.document.querySelector('[data-closed]');
const closed = words?.getAttribute('data-closed');

let release: (() => void) | undefined;
afterEach(() => {
  release?.();
});

/** Once the driver has its answer: chromedriver runs a script again whose page goes before it has ended. */
const travel = async (steps: number) => {
  await driver.executeScript(`setTimeout(() => history.go(${steps}))`);
};
const back = () => travel(-1);
const forward = () => travel(1);
const isShown = () => ask(() => document.body.getClientRects().length > 0);
const linesShown = () => ask(() => document.body.innerText.trim().split(/\n+/));

/** Goes from a page to another, with a mark on the one, which it has still if Back shows it from the browser's memory. */
async function goOnFrom(path: string, act = () => Promise.resolve()): Promise<void> {
  await go(path);
  await act();
  await ask(() => {
    document.documentElement.classList.add('marked');
  });
  await click('footer a[href$="/privacy/"]');
  await reached(`${home}privacy/`);
}

const cameFromMemory = () => ask(() => document.documentElement.classList.contains('marked'));

/** Leaves from the page after one, so that Back leads to that: the exit replaces its own. */
async function leaveAfter(path: string, act?: () => Promise<void>): Promise<void> {
  await goOnFrom(path, act);
  await click('a.leave');
  await away();
}

describe.each(engines)('Back after leaving in $name', (engine) => {
  visitsAllIn(engine);

  it.each([
    { what: 'a page that the browser may keep in its memory', path: `${home}process/` },
    { what: 'a form that was filled in', path: `${home}interest/`, act: fill },
  ])('loads $what again, closed, with the way out and the way back', async ({ path, act }) => {
    await leaveAfter(path, act);
    await back();
    await expect.poll(title).toBe(closed);
    expect(await cameFromMemory()).toBe(false);
    expect(await linesShown()).toEqual([
      pageAt(path)?.document.querySelector('a.leave')?.innerText.trim(),
      words?.getAttribute('data-back'),
    ]);
    expect(await ask(() => document.querySelectorAll('input, textarea, main h1').length)).toBe(0);
  });

  // WebKit forgets what it kept once another site has come, and chromedriver answers nothing until it has.
  const { meanwhile, leads } =
    engine.name === 'Chromium'
      ? { meanwhile: 'after a way out that cleared no cache', leads: 'on' }
      : { meanwhile: 'while the way out is slow', leads: 'nowhere yet' };

  it.each([`${home}process/`, `${home}interest/`])(
    `finds %s closed, from its memory or not, ${meanwhile}`,
    async (path) => {
      await goOnFrom(path);
      if (leads === 'on') {
        edge.clearNothing();
        await click('a.leave');
        await away();
      } else {
        release = edge.hold(/^\/exit$/);
        edge.takeAsked();
        await click('a.leave');
        await expect.poll(() => edge.takeAsked()).toContain('GET /exit');
      }
      await back();
      await expect.poll(title).toBe(closed);
      expect(await linesShown()).toHaveLength(2);
      // Only Chromium keeps a page that says `no-store`.
      const kept = { Firefox: [], WebKit: ['process/'], Chromium: ['process/', 'interest/'] };
      expect(await cameFromMemory()).toBe(kept[engine.name].some((name) => path.endsWith(name)));
      await leadOn(() => click(`a[href="${path}"]`));
      expect(await ask(() => document.querySelectorAll('main h1').length)).toBe(1);
    },
  );

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

  it('finds it closed by the button of the browser too', async () => {
    await leaveAfter(`${home}interest/`, fill);
    await session.back();
    await expect.poll(title).toBe(closed);
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

describe.each(engines)('Back from the receipt in $name', (engine) => {
  visitsAllIn(engine);

  /** Sends a request, and comes to its receipt. */
  async function receive(): Promise<string> {
    await go(`${home}interest/`);
    await fill();
    await send();
    await send();
    await reached(`${home}interest/received/`);
    return text('[data-reference]');
  }

  const inSight = () =>
    ask(() => [
      document.body.innerText,
      ...Array.from(document.querySelectorAll('input, textarea'), (field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
          ? field.value
          : '',
      ),
    ]);
  const formTitle = pageAt(`${home}interest/`)?.document.querySelector('title')?.innerText;

  it('shows no answer after leaving: the way there is closed, or told by the browser alone', async () => {
    const reference = await receive();
    await click('a.leave');
    await away();
    await back();
    await expect.poll(() => driver.getCurrentUrl()).toContain(`${home}interest/`);
    // What a browser says in place of a page never becomes complete in Firefox.
    await expect.poll(() => ask(() => document.readyState)).not.toBe('loading');
    const words = [...Object.values(filled), reference];
    const seen = (await inSight()).join('\n');
    expect(words.filter((word) => seen.includes(word))).toEqual([]);
    await back();
    await expect.poll(title).toBe(closed);
  });

  it('leads to the form, which is empty', async () => {
    await receive();
    await travel(-2);
    await expect.poll(title).toBe(formTitle);
    expect([await valueOf('name'), await valueOf('note')]).toEqual(['', '']);
  });

  // The others ask their owner before they show what a form led to.
  if (engine.name === 'WebKit')
    it('leads to the check page, which sends nothing twice', async () => {
      const reference = await receive();
      await leadOn(back);
      await send();
      expect(await text('[data-reference]')).toBe(reference);
      const { results } = await site.db.prepare('SELECT id FROM submissions').all();
      expect(results).toHaveLength(1);
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

  it('comes back by Back as it was, from memory but in Firefox', async () => {
    await goOnFrom(`${home}process/`);
    await back();
    await reached(`${home}process/`);
    expect(await isShown()).toBe(true);
    expect(await ask(() => document.querySelectorAll('main h1').length)).toBe(1);
    expect(await cameFromMemory()).toBe(engine.name !== 'Firefox');
  });
});
