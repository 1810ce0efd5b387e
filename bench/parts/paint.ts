import { Measured } from '../figures.ts';
import { besidePeers, type Part, type Row } from '../part.ts';
import { ownName, typicalPaths, withSites } from '../visits/sites.ts';
import { visit } from '../visits/visit.ts';

/** First and largest paint on a slow network and a slow processor. */
export const paint: Part = {
  name: 'paint',
  title: 'First and largest paint, slow 4G and 4x CPU slow-down',
  peers: true,
  measure: (bench) =>
    withSites(bench, async ({ browser, origins, peers }) => {
      const paths = bench.short ? typicalPaths.slice(0, 1) : typicalPaths;
      const times = new Measured<number>();
      for (let round = 0; round < (bench.short ? 1 : 5); round++) {
        for (const path of paths) {
          for (const [name, origin] of origins) {
            const { fcp, lcp } = await visit(browser, origin + path, true);
            times.keep(`${name} first paint, ${path}`, fcp);
            times.keep(`${name} largest paint, ${path}`, lcp);
          }
        }
      }
      const measured = paths.flatMap((path) => [`first paint, ${path}`, `largest paint, ${path}`]);
      return measured.map((what): Row => {
        const of = (name: string) => times.of(`${name} ${what}`);
        const others = peers.map((name) => [name, of(name)] as const);
        return { measured: what, unit: 'ms', ...besidePeers(of(ownName), others, 0.7) };
      });
    }),
};
