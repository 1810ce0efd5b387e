import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, test } from 'vitest';
import { startChromium } from '../../scripts/chromium/start.ts';
import { serveEditor, type ServedEditor } from '../server/served-editor.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';

/** What the test that is running now has before it. */
export let site: ServedSite;
/** The editor, for the tests that visit it. */
export let editorSite: ServedEditor;
export let browser: Browser;
export let context: BrowserContext;
export let page: Page;

/** A site and a browser cost more to start than most tests: each process starts them once, for all its files. */
const shared = test
  .extend(
    'started',
    { scope: 'worker' },
    // oxlint-disable-next-line no-empty-pattern -- vitest reads from it what is to be made first.
    async ({}, { onCleanup }) => {
      const [site, browser] = await Promise.all([serveSite(), startChromium()]);
      onCleanup(async () => {
        await browser.close();
        await site.close();
      });
      return { site, browser };
    },
  )
  .extend(
    'startedEditor',
    { scope: 'worker' },
    // oxlint-disable-next-line no-empty-pattern -- as above.
    async ({}, { onCleanup }) => {
      const editor = await serveEditor();
      onCleanup(() => editor.close());
      return editor;
    },
  );

async function openWindow(look: BrowserContextOptions): Promise<void> {
  context = await browser.newContext(look);
  page = await context.newPage();
}

async function closeWindow(): Promise<void> {
  await context.close();
  await site.forget();
}

const telephone = { viewport: { width: 360, height: 640 } } as const;

/** Lets the tests of a file visit the site in windows that they open themselves. */
export function visits(): void {
  shared.beforeAll(({ started }) => {
    ({ site, browser } = started);
  });
}

/** Lets each test of a file or a group visit the site in a window of its own; what it sent is forgotten. */
export function visitsEach(look: BrowserContextOptions = telephone): void {
  visits();
  beforeEach(() => openWindow(look));
  afterEach(closeWindow);
}

/** Lets them visit it one after the other in the same window; what they sent is forgotten after the last. */
export function visitsAll(look: BrowserContextOptions = telephone): void {
  shared.beforeAll(async ({ started }) => {
    ({ site, browser } = started);
    await openWindow(look);
  });
  afterAll(closeWindow);
}

/** Lets the tests of a file visit the editor as well, which is served on an origin of its own. */
export function visitsEditor(): void {
  shared.beforeAll(({ startedEditor }) => {
    editorSite = startedEditor;
  });
}

/** Opens a page of the site, by its path. */
export const open = (path: string) => page.goto(new URL(path, site.url).href);
