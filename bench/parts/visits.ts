import { startChromium } from '../../scripts/chromium/start.ts';
import { exactly, ratioOf, spreadOf, type Spread } from '../figures.ts';
import type { Part, Row } from '../part.ts';
import { ownName, serveSites } from '../visits/sites.ts';
import { visit, type Visit } from '../visits/visit.ts';

/** What ten packets carry, the first that a server sends without waiting for an answer (RFC 6928), in kB. */
const firstFlight = 14.6;

const spreadOver = (visits: readonly Visit[], figure: 'kilobytes' | 'requests'): Spread =>
  spreadOf(visits.map(({ bytes, requests }) => (figure === 'requests' ? requests : bytes / 1000)));

/** Bytes and requests of a first visit, for every page. The runs of a figure are the pages. */
export const visits: Part = {
  name: 'visit',
  title: 'First visit of every page',
  peers: true,
  async measure({ folder, short }) {
    const sites = await serveSites(folder, { peers: !short });
    const browser = await startChromium();
    try {
      const measured = new Map<string, Visit[]>();
      const used = short ? sites.pages.slice(0, 2) : sites.pages;
      for (const { path } of used)
        for (const [name, origin] of sites.origins)
          measured.set(name, [...(measured.get(name) ?? []), await visit(browser, origin + path)]);
      const ours = measured.get(ownName) ?? [];
      const peers = [...measured].filter(([name]) => name !== ownName);
      const others = (figure: 'kilobytes' | 'requests') =>
        Object.fromEntries(peers.map(([name, visits]) => [name, spreadOver(visits, figure)]));
      const [lightest] = peers.toSorted(
        ([, one], [, other]) =>
          spreadOver(one, 'kilobytes').median - spreadOver(other, 'kilobytes').median,
      );
      const bytes = ours.map(({ bytes }) => bytes / 1000);
      const rows: Row[] = [
        {
          measured: `bytes, ${used.length} pages`,
          unit: 'kB',
          ours: spreadOf(bytes),
          others: others('kilobytes'),
          ...(lightest && {
            ratio: {
              to: lightest[0],
              value: ratioOf(
                bytes,
                lightest[1].map(({ bytes }) => bytes / 1000),
              ),
            },
            bar: { of: 'ratio', atMost: 0.5 },
          }),
        },
        {
          measured: 'requests',
          unit: 'requests',
          ours: spreadOver(ours, 'requests'),
          others: others('requests'),
        },
        ...[...used.entries()]
          .toSorted(([one], [other]) => (bytes[other] ?? 0) - (bytes[one] ?? 0))
          .slice(0, 3)
          .map(([index, { path }]) => ({
            measured: `among the heaviest: ${path}`,
            unit: 'kB' as const,
            ours: exactly(bytes[index] ?? 0),
            bar: { of: 'ours' as const, atMost: firstFlight },
          })),
      ];
      return rows;
    } finally {
      await browser.close();
      await sites.stop();
    }
  },
};
