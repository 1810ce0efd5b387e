import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { firefox } from './firefox.ts';
import { ask, away, click, fill, go, reached, send, text } from './steps.ts';
import { driver, site, visitsAllIn } from './visit.ts';

const pages = homes.flatMap((home) =>
  ['', 'process/', 'faq/', 'safety/', 'resources/', 'contact/', 'interest/'].map(
    (name) => home + name,
  ),
);

/** Whether a picture of the site comes, asked for by this address. */
const comes = (address: string) =>
  driver.executeAsyncScript<boolean>(
    `const [address, done] = arguments;
    const picture = new Image();
    picture.onload = () => done(true);
    picture.onerror = () => done(false);
    picture.src = address;`,
    address,
  );

const wordsOf = new Map<string, string>();

describe('without a blocker, in Firefox', () => {
  visitsAllIn(firefox);

  it.each(pages)('%s shows its words', async (path) => {
    await go(path);
    expect(await comes('/favicon.svg?/ads468.svg')).toBe(true);
    const words = await ask(() => document.body.innerText);
    expect(words).not.toBe('');
    wordsOf.set(path, words);
  });
});

// uBlock Origin, as Debian has it for Firefox. Its lists of advertisements and of what follows people are those of most others.
describe('with a blocker of advertisements, in Firefox', () => {
  visitsAllIn(firefox, { blocks: true });

  it.each(pages)('%s shows the same words, in its own style', async (path) => {
    await go(path);
    // It reads its lists when the browser starts; the address is like one that they refuse.
    await expect.poll(() => comes('/favicon.svg?/ads468.svg')).toBe(false);
    await go(path);
    expect(await ask(() => document.body.innerText)).toBe(wordsOf.get(path));
    expect(await comes('/favicon.svg')).toBe(true);
    expect(await ask(() => document.styleSheets.length)).toBeGreaterThan(0);
  });

  it('a request is taken, and its receipt is left', async () => {
    const [home = '/'] = homes;
    await go(`${home}interest/`);
    await fill();
    await send();
    await send();
    await reached(`${home}interest/received/`);
    expect(await text('[data-reference]')).not.toBe('');
    const { results } = await site.db.prepare('SELECT id FROM submissions').all();
    expect(results).toHaveLength(1);
    await click('a.leave');
    await away();
  });
});
