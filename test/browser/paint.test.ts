import { describe, expect, it } from 'vitest';
import { publicPages } from '../site/built-site.ts';
import { open, page, visitsAll } from './visit.ts';

visitsAll({ viewport: { width: 360, height: 640 }, isMobile: true });

/** What the browser itself says of how it showed a page. */
interface Shown {
  /** Files that it had to wait for before it showed anything. */
  readonly waitedFor: readonly string[];
  /**
   * How much of what was shown moved afterwards, in hundredths of the window; 10 is the most that counts as good
   * (https://web.dev/articles/cls). A slow machine shows the header while it is still coming in, which moves it by up to one.
   */
  readonly shift: number;
}

const read = (): Promise<Shown> =>
  new Promise((done) => {
    const files = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      readonly renderBlockingStatus: string;
    })[];
    let shift = 0;
    const add = (entries: readonly PerformanceEntry[]) => {
      for (const { value } of entries as readonly (PerformanceEntry & { readonly value: number })[])
        shift += value;
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Two frames: what moves in the next has been recorded by then.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        add(observer.takeRecords());
        done({
          shift: 100 * shift,
          waitedFor: files
            .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
            .map(({ name }) => name),
        });
      });
    });
  });

describe('every page that anyone may find', () => {
  it.each(publicPages.map(({ address }) => address))(
    'is seen without waiting for a second file, and nothing moves: %s',
    async (address) => {
      await open(address);
      const { waitedFor, shift } = await page.evaluate(read);
      expect(waitedFor).toEqual([]);
      expect(shift).toBeLessThan(2);
    },
  );
});
