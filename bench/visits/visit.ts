import type { Browser } from 'playwright-core';

/** What a first visit of one page took. */
export interface Visit {
  readonly requests: number;
  /** All that came over the wire, headers too. */
  readonly bytes: number;
  /** First contentful and largest contentful paint, in milliseconds after the visit began. */
  readonly fcp: number;
  readonly lcp: number;
}

/** Keeps the largest paint so far, for `visit` to read. */
const watchPaint = `globalThis.largest = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.largest = entry.startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });`;

/** Visits a page as somebody who was never here; slow: as a telephone of little power on a slow network. */
export async function visit(browser: Browser, address: string, isSlow = false): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let [requests, bytes] = [0, 0];
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('http')) requests += 1;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await session.send('Network.enable');
    // What Chromium's own tools call slow 4G, and a processor of little power.
    if (isSlow) {
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150 * 3.75,
        downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
        uploadThroughput: (750 * 1024 * 0.9) / 8,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.addInitScript(watchPaint);
    await page.goto(address, { waitUntil: 'networkidle' });
    const [fcp, lcp] = await page.evaluate<[number, number]>(
      `[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, globalThis.largest]`,
    );
    return { requests, bytes, fcp, lcp };
  } finally {
    await context.close();
  }
}
