import { startChromium } from '../../scripts/chromium/start.ts';
import { ratioOf, spreadOf } from '../figures.ts';
import type { Part } from '../part.ts';
import { ownName, serveSites } from '../visits/sites.ts';
import { visit } from '../visits/visit.ts';

/** A page of words, one of many questions, and a form. */
export const typicalPaths = ['/', '/faq/', '/contact/'];

/** First and largest paint on a slow network and a slow processor. */
export const paint: Part = {
  name: 'paint',
  title: 'First and largest paint, slow 4G and 4x CPU slow-down',
  peers: true,
  async measure({ folder, short }) {
    const sites = await serveSites(folder, { peers: !short });
    const browser = await startChromium();
    const times = new Map<string, number[]>();
    const keep = (key: string, time: number) => times.set(key, [...(times.get(key) ?? []), time]);
    try {
      for (let round = 0; round < (short ? 1 : 5); round++) {
        for (const path of short ? typicalPaths.slice(0, 1) : typicalPaths) {
          for (const [name, origin] of sites.origins) {
            const { fcp, lcp } = await visit(browser, origin + path, true);
            keep(`${name} ${path} first`, fcp);
            keep(`${name} ${path} largest`, lcp);
          }
        }
      }
    } finally {
      await browser.close();
      await sites.stop();
    }
    const peers = [...sites.origins.keys()].filter((name) => name !== ownName);
    return (short ? typicalPaths.slice(0, 1) : typicalPaths).flatMap((path) =>
      ['first', 'largest'].map((which) => {
        const of = (name: string) => times.get(`${name} ${path} ${which}`) ?? [];
        const [best] = peers.toSorted(
          (one, other) => spreadOf(of(one)).median - spreadOf(of(other)).median,
        );
        return {
          measured: `${which} paint, ${path}`,
          unit: 'ms' as const,
          ours: spreadOf(of(ownName)),
          others: Object.fromEntries(peers.map((name) => [name, spreadOf(of(name))])),
          ...(best !== undefined && {
            ratio: { to: best, value: ratioOf(of(ownName), of(best)) },
            bar: { of: 'ratio' as const, atMost: 0.7 },
          }),
        };
      }),
    );
  },
};
