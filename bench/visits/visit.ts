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

/** How a telephone of little power on a slow network sees the web: what Chromium's own tools call Slow 4G, and 4x. */
const slow = {
  downloadBytes: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadBytes: (750 * 1024 * 0.9) / 8,
  latencyMs: 150 * 3.75,
  cpu: 4,
};

/** Keeps the largest paint so far, for `visit` to read. */
const watchPaint = `globalThis.largest = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.largest = entry.startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });`;

/** Visits a page as somebody who was never here. */
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
    if (isSlow) {
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latencyMs,
        downloadThroughput: slow.downloadBytes,
        uploadThroughput: slow.uploadBytes,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
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
