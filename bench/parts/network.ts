import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { spreadOf } from '../figures.ts';
import { bench } from '../folders.ts';
import { badNetwork, type Quality } from '../network/bad-network.ts';
import type { Part, Row } from '../part.ts';
import { bundle } from '../runtime/bundle.ts';
import { startApart } from '../runtime/isolate.ts';

const roundTrip = 400;
/** Nothing gets lost and all fits: how often a step waits for the other side. */
const far: Quality = { roundTrip, rate: Number.POSITIVE_INFINITY, loss: 0 };
const bad: Quality = { roundTrip, rate: 50_000, loss: 0.02 };

const steps = ['the first page of the form', 'a refused post', 'the check page', 'the receipt'];

/** Milliseconds until a page has come, and until something of it is shown. */
interface Arrival {
  readonly come: number;
  readonly shown: number;
}

const arrival = `new Promise((done) => new PerformanceObserver((list) => done({
  come: performance.getEntriesByType('navigation')[0].responseEnd,
  shown: list.getEntriesByName('first-contentful-paint')[0].startTime,
})).observe({ type: 'paint', buffered: true }))`;

/** Presses the button that sends the form on, and waits for the page that comes: it may have the same address. */
async function submit(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
  const loaded = page.waitForEvent('load');
  await page.locator('form:is([data-form], :has(.answers)) button.button:not([name])').click();
  await answered;
  await loaded;
}

/** Somebody sends a message, with a mistake first: how each step's page comes. */
async function send(browser: Browser, origin: string): Promise<readonly Arrival[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const arrivals: Arrival[] = [];
    const keep = async () => arrivals.push(await page.evaluate<Arrival>(arrival));
    await page.goto(`${origin}/contact/`);
    await keep();
    await submit(page);
    await keep();
    await page.locator('[name="message"]').fill('Invented message. Nobody wrote this.');
    await page.locator('[name="reach"][value="email"]').check();
    await page.locator('[name="email"]').fill('invented@mail.example');
    await page.locator('[name="email-say"][value="yes"]').check();
    await submit(page);
    await keep();
    await submit(page);
    await keep();
    await page.locator('[data-reference]').waitFor();
    return arrivals;
  } finally {
    await context.close();
  }
}

/** A message sent over a network as bad as people have one. */
export const network: Part = {
  name: 'network',
  title: 'A bad network: 400 ms a round trip, 50 kB a second, 2 % of packets lost',
  peers: false,
  async measure({ folder, short }) {
    const { service, stop } = await startApart(folder, {
      service: await bundle(join(folder, 'packed'), join(bench, 'runtime', 'packed-service.js')),
    });
    const browser = await startChromium();
    const over = async (quality: Quality, count: number) => {
      const between = await badNetwork(service.origin, quality);
      const runs: (readonly Arrival[])[] = [];
      try {
        for (let run = 0; run < count; run++) runs.push(await send(browser, between.origin));
      } finally {
        await between.stop();
      }
      return (step: number, what: keyof Arrival) =>
        runs.map((arrivals) => arrivals[step]?.[what] ?? Number.NaN);
    };
    try {
      const trips = await over(far, short ? 1 : 5);
      const times = await over(bad, short ? 1 : 9);
      return [
        ...steps.map((name, step): Row => ({
          measured: `${name}: round trips, with that of the connection`,
          unit: 'round trips',
          ours: spreadOf(trips(step, 'come').map((time) => Math.floor(time / roundTrip))),
          bar: { of: 'ours', atMost: 2 },
        })),
        ...steps.map((name, step): Row => ({
          measured: `${name}, until it is shown`,
          unit: 'ms',
          ours: spreadOf(times(step, 'shown')),
        })),
      ];
    } finally {
      await browser.close();
      await stop();
    }
  },
};
