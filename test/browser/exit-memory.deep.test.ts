import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWholeChromium } from '../../scripts/chromium/find.ts';
import { startChromium } from '../../scripts/chromium/start.ts';
import { site, visits } from './visit.ts';

visits();
let withCache: Browser;
let tab: Awaited<ReturnType<typeof openTab>>;
beforeAll(async () => {
  // Playwright turns the back/forward cache off, and loses sight of a page that comes from it; people have it.
  withCache = await startChromium(
    { ignoreDefaultArgs: ['--disable-back-forward-cache'] },
    findWholeChromium(),
  );
  tab = await openTab(await withCache.newBrowserCDPSession());
});
afterAll(() => withCache.close());

/** A tab that is driven by the browser's own protocol. */
async function openTab(session: CDPSession) {
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  });
  let last = 0;

  async function send(method: string, params: object): Promise<unknown> {
    const id = ++last;
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }

  return {
    go: (address: string) => send('Page.navigate', { url: new URL(address, site.url).href }),
    async tell(expression: string): Promise<unknown> {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true });
      return (answer as { result?: { value?: unknown } }).result?.value;
    },
  };
}

const reached = (path: string) =>
  expect.poll(() => tab.tell('document.readyState + location.pathname')).toBe(`complete${path}`);

describe('a page that the browser kept in its memory', () => {
  it('comes back blank, with the way out and the way back, where the tab was left meanwhile', async () => {
    await tab.go('/process/');
    await reached('/process/');
    await tab.tell(
      'addEventListener("pageshow", ({ persisted }) => { window.persisted = persisted; })',
    );
    await tab.go('/privacy/');
    await reached('/privacy/');
    // What the exit leaves behind, without the site that it leads to.
    await tab.tell('sessionStorage.setItem("left", "1"); history.back()');
    await expect.poll(() => tab.tell('document.title')).toBe('Page closed');
    expect(await tab.tell('window.persisted')).toBe(true);
    expect(await tab.tell('document.body.innerText')).toMatch(
      /^Leave this site\n+Return to the page$/,
    );

    await tab.tell('document.querySelector("a:not([href=\'/exit\'])").click()');
    await expect
      .poll(() => tab.tell('document.querySelector("h1")?.innerText'))
      .toBe('How it works');
    expect(await tab.tell('sessionStorage.length')).toBe(0);
  });

  it('comes back as it was, where nobody left', async () => {
    await tab.go('/process/');
    await reached('/process/');
    await tab.go('/privacy/');
    await reached('/privacy/');
    await tab.tell('history.back()');
    await reached('/process/');
    expect(await tab.tell('document.querySelector("h1").innerText')).toBe('How it works');
  });
});
