import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, percentile } from '../figures.ts';
import { send } from '../load/client.ts';
import { sendMessage } from '../load/receipt.ts';
import { everyRoute, type Call } from '../load/routes.ts';
import type { Bar, Part, Row } from '../part.ts';
import { findRuntime, onProcessor } from '../runtime/on-processor.ts';
import { startService } from '../runtime/service.ts';

/** Enough of a list that a page of it is full. */
const submissions = 60;

const bar: Bar = { of: 'ours', atMost: 3 };

/** How long the runtime was on a processor for one request, in milliseconds. */
async function measureOne(runtime: number, origin: string, call: Call): Promise<number> {
  const before = onProcessor(runtime);
  const { status, text } = await send(origin, call);
  if (status !== call.status)
    throw new Error(`${call.name}: ${status}, not ${call.status}: ${text.slice(0, 200)}`);
  // What comes after the answer, such as the notice, is of the same request.
  await pause(15);
  return onProcessor(runtime) - before;
}

const rowOf = (name: string, times: readonly number[], bar?: Bar): Row => ({
  measured: `${name}, p95 of ${times.length}`,
  unit: 'ms',
  ours: exactly(percentile(times, 0.95)),
  others: { median: exactly(percentile(times, 0.5)) },
  ...(bar && { bar }),
});

/** The same runtime with no code of ours: what the platform's own stand-ins take of it. */
const builtFile: Call = { name: 'a built file, no code of ours', path: '/faq/', status: 200 };

/** CPU time a request, of the whole runtime, for every route. */
export const cpu: Part = {
  name: 'cpu',
  title: 'CPU a request',
  peers: false,
  platform: 'linux',
  async measure({ folder, worker, short }) {
    const running = await startService({
      worker,
      folder: join(folder, 'service'),
      standIns: 'in memory',
    });
    const { origin } = running;
    try {
      const runtime = findRuntime();
      const receipt = await sendMessage(origin);
      for (let count = 1; count < (short ? 5 : submissions); count++) await sendMessage(origin);
      const version = async () =>
        (await running.db
          .prepare('SELECT version FROM submissions WHERE reference = ?')
          .bind(receipt.reference.replace('-', ''))
          .first<number>('version')) ?? 0;
      const measure = async (next: () => Promise<Call>): Promise<readonly number[]> => {
        const times: number[] = [];
        for (let turn = short ? -1 : -15; turn < (short ? 2 : 40); turn++) {
          const took = await measureOne(runtime, origin, await next());
          // The first turns warm up: the platform keeps a Worker as well.
          if (turn >= 0) times.push(took);
        }
        return times;
      };
      const rows = [rowOf(builtFile.name, await measure(() => Promise.resolve(builtFile)))];
      const all: number[] = [];
      for (const [index, { name }] of everyRoute(receipt, 0).entries()) {
        const times = await measure(async () => {
          // Made each time: a form that is sent twice is another case.
          const next = everyRoute(receipt, await version())[index];
          if (!next) throw new Error('no such route');
          return next;
        });
        all.push(...times);
        rows.push(rowOf(name, times, bar));
      }
      return [rowOf('all routes', all, bar), ...rows];
    } finally {
      await running.stop();
    }
  },
};
