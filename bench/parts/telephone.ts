import type { Browser } from 'playwright-core';
import { Measured, spreadOf } from '../figures.ts';
import type { Part, Row } from '../part.ts';
import { ownName, typicalPaths, withSites } from '../visits/sites.ts';

/** An old telephone: a processor six times as slow, a narrow screen, and letters twice as large by its own setting. */
const slowDown = 6;
const screen = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true };
const letters = { standard: 32, fixed: 26 };

/** Keeps what the browser says of long tasks, and of how long it took from each press or key to what that changed. */
const watch = `globalThis.seen = { task: [0], input: [0] };
const keep = (list, type, options) => new PerformanceObserver((got) => {
  for (const { duration, interactionId } of got.getEntries()) if (type === 'longtask' || interactionId) list.push(duration);
}).observe({ type, buffered: true, ...options });
keep(seen.task, 'longtask'); keep(seen.input, 'event', { durationThreshold: 16 });`;

/** The longest of each, in milliseconds: 0 where no task reached 50, and no input 16. What was recorded has been told by then. */
const longest = `new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))
  .then(() => ({ task: Math.max(...seen.task), input: Math.max(...seen.input) }))`;

/** How long the same work takes, in milliseconds. It is a task of the page's own: of another the browser does not tell that it was long. */
const work = `new Promise((done) => setTimeout(() => { const start = performance.now(); let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i); done(performance.now() - start); }))`;

/** The shortest so far, with nothing slowed down: other work of the machine makes it longer now and then. */
let usual = Number.POSITIVE_INFINITY;

interface Longest {
  readonly task: number;
  readonly input: number;
}

/** Opens a page of a site and does what can be done there: opens, chooses, types. */
async function use(browser: Browser, origin: string, path: string, tries = 5): Promise<Longest> {
  const context = await browser.newContext(screen);
  try {
    const page = await context.newPage();
    // What is slowed down is a process, and each site has one from its first page on.
    await page.goto(origin);
    usual = Math.min(usual, await page.evaluate<number>(work));
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await session.send('Page.setFontSizes', { fontSizes: letters });
    await page.addInitScript(watch);
    await page.goto(origin + path, { waitUntil: 'load' });
    for (const kind of ['summary', 'input[type="radio"]', 'input[type="checkbox"]']) {
      const control = page.locator(`main ${kind} >> visible=true`).first();
      if ((await control.count()) > 0) await control.press('Space');
    }
    const field = page.locator('main :is(textarea, input[type="text"]) >> visible=true').first();
    if ((await field.count()) > 0) await field.pressSequentially('words');
    const found = await page.evaluate<Longest>(longest);
    // Now and then Chromium slows nothing down. Such a visit tells nothing, and is made again.
    const slowed = (await page.evaluate<number>(work)) / usual;
    const { task } = await page.evaluate<Longest>(longest);
    if (slowed > slowDown / 2 && task > 50) return found;
    if (tries === 1) throw new Error(`${path} was ${slowed.toFixed(1)} times as slow`);
    return await use(browser, origin, path, tries - 1);
  } finally {
    await context.close();
  }
}

/** What an old telephone makes of every public page, and of three of them on the peers. */
export const telephone: Part = {
  name: 'telephone',
  title: 'An old telephone: 6x slower, 320 px wide, letters of 200 %',
  peers: true,
  measure: (bench) =>
    withSites(bench, async ({ browser, paths: all, origins, peers }) => {
      const paths = bench.short ? typicalPaths : all;
      const found = new Measured<Longest>();
      for (let run = 0; run < (bench.short ? 1 : 3); run++) {
        for (const [name, origin] of origins) {
          for (const path of name === ownName ? paths : typicalPaths)
            found.keep(`${name} ${path}`, await use(browser, origin, path));
        }
      }
      const rows = (measured: string, what: keyof Longest, atMost: number): readonly Row[] => {
        const of = (name: string, path: string) =>
          spreadOf(found.of(`${name} ${path}`).map((each) => each[what]));
        const medians = paths.map((path) => ({ path, median: of(ownName, path).median }));
        const worst = medians.toSorted((one, other) => other.median - one.median).slice(0, 3);
        const kept = medians.filter(({ median }) => median <= atMost).length;
        const shown = new Set([...worst.map(({ path }) => path), ...typicalPaths]);
        return [
          {
            ...{ measured: `${measured}, ${kept} of ${paths.length} pages keep it`, unit: 'ms' },
            ours: spreadOf(medians.map(({ median }) => median)),
          },
          ...[...shown].map((path): Row => ({
            ...{ measured: `${measured}, ${path}`, unit: 'ms', ours: of(ownName, path) },
            ...(typicalPaths.includes(path) && {
              others: Object.fromEntries(peers.map((name) => [name, of(name, path)])),
            }),
            bar: { of: 'ours', atMost },
          })),
        ];
      };
      return [...rows('longest task', 'task', 50), ...rows('input answered', 'input', 100)];
    }),
};
