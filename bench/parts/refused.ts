import { join } from 'node:path';
import { percentile, ratioOf, spreadOf } from '../figures.ts';
import { closedLoop, send, type Sending } from '../load/client.ts';
import { incomplete } from '../load/posts.ts';
import type { Part } from '../part.ts';
import { startService, type StandIns } from '../runtime/service.ts';

/** A post whose answers do not hold, and its page filled in, against the page itself from the same Worker. */
export const refused: Part = {
  name: 'refused',
  title: 'Refused post',
  peers: false,
  async measure({ folder, worker, short }) {
    const rows = [];
    for (const standIns of ['in memory', 'simulated'] as const satisfies StandIns[]) {
      const running = await startService({ worker, folder: join(folder, standIns), standIns });
      const p50 = async (next: () => Sending, status: number) =>
        percentile(
          await closedLoop(1, short ? 20 : 200, () => send(running.origin, next()), status),
          0.5,
        );
      const page = () => p50(() => ({ path: '/contact/' }), 200);
      const refusal = () => p50(() => ({ path: '/contact/', form: incomplete() }), 422);
      try {
        await page();
        await refusal();
        const [pages, refusals]: [number[], number[]] = [[], []];
        for (let round = 0; round < (short ? 1 : 7); round++) {
          pages.push(await page());
          refusals.push(await refusal());
        }
        rows.push({
          measured: `counters ${standIns === 'simulated' ? 'on disk' : 'in memory'}, p50`,
          unit: 'ms' as const,
          ours: spreadOf(refusals),
          others: { 'the page': spreadOf(pages) },
          ratio: { to: 'the page', value: ratioOf(refusals, pages) },
          bar: { of: 'ratio' as const, atMost: 2 },
        });
      } finally {
        await running.stop();
      }
    }
    return rows;
  },
};
