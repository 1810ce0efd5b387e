import { exactly, Measured, spreadOf } from '../figures.ts';
import { besidePeers, type Part } from '../part.ts';
import { ownName, withSites } from '../visits/sites.ts';
import { visit } from '../visits/visit.ts';

/** What ten packets carry, the first that a server sends without waiting for an answer (RFC 6928), in kB. */
const firstFlight = 14.6;

/** Bytes and requests of a first visit, for every page. The runs of a figure are the pages. */
export const visits: Part = {
  name: 'visit',
  title: 'First visit of every page',
  peers: true,
  measure: (bench) =>
    withSites(bench, async ({ browser, paths: all, origins, peers }) => {
      const paths = bench.short ? all.slice(0, 2) : all;
      const [kilobytes, requests] = [new Measured<number>(), new Measured<number>()];
      for (const path of paths) {
        for (const [name, origin] of origins) {
          const made = await visit(browser, origin + path);
          kilobytes.keep(name, made.bytes / 1000);
          requests.keep(name, made.requests);
        }
      }
      const ours = kilobytes.of(ownName);
      const heaviest = paths
        .map((path, index) => ({ path, size: ours[index] ?? Number.NaN }))
        .toSorted((one, other) => other.size - one.size)
        .slice(0, 3);
      const sizes = peers.map((name) => [name, kilobytes.of(name)] as const);
      const counts = peers.map((name) => [name, spreadOf(requests.of(name))] as const);
      return [
        {
          ...{ measured: `bytes, ${paths.length} pages`, unit: 'kB' },
          ...besidePeers(ours, sizes, 0.5),
        },
        {
          ...{ measured: 'requests', unit: 'requests', ours: spreadOf(requests.of(ownName)) },
          others: Object.fromEntries(counts),
        },
        ...heaviest.map(({ path, size }) => ({
          ...{ measured: `among the heaviest: ${path}`, unit: 'kB' as const },
          ours: exactly(size),
          bar: { of: 'ours' as const, atMost: firstFlight },
        })),
      ];
    }),
};
