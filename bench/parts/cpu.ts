import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, percentile } from '../figures.ts';
import { send } from '../load/client.ts';
import { sendMessage } from '../load/receipt.ts';
import { everyRoute, type Call } from '../load/routes.ts';
import type { Part, Row } from '../part.ts';
import { findRuntime, ranSoFar, shareOfProcessor } from '../runtime/on-processor.ts';
import { busyWithin, moment, Profiler } from '../runtime/profiler.ts';
import { startService } from '../runtime/service.ts';

/** Enough of a list that a page of it is full. */
const submissions = 60;

/**
 * How long the Worker was at work for one request, in milliseconds. The profile has the time of the clock: while others
 * had the processor, the Worker seems to be at work and is not, so that only its share of that time is taken.
 */
async function measureOne(profiler: Profiler, origin: string, call: Call): Promise<number> {
  const runtime = findRuntime();
  await profiler.start();
  const before = runtime === undefined ? undefined : ranSoFar(runtime);
  const from = moment();
  const { status, text } = await send(origin, call);
  if (status !== call.status)
    throw new Error(`${call.name}: ${status}, not ${call.status}: ${text.slice(0, 200)}`);
  // What comes after the answer, such as the notice, is of the same request.
  await pause(15);
  const to = moment();
  const share = runtime === undefined || !before ? 1 : shareOfProcessor(before, ranSoFar(runtime));
  return share * busyWithin(await profiler.stop(), from, to);
}

const p95Of = (name: string, times: readonly number[]): Row => ({
  measured: `${name}, p95 of ${times.length}`,
  unit: 'ms',
  ours: exactly(percentile(times, 0.95)),
  bar: { of: 'ours', atMost: 3 },
});

/** CPU time a request, by V8's profiler, for every route. */
export const cpu: Part = {
  name: 'cpu',
  title: 'CPU a request',
  peers: false,
  async measure({ folder, worker, short }) {
    const running = await startService({
      worker,
      folder: join(folder, 'service'),
      standIns: 'in memory',
      inspect: true,
    });
    const { origin, inspector } = running;
    if (!inspector) throw new Error('the runtime has no inspector');
    try {
      const receipt = await sendMessage(origin);
      for (let count = 1; count < (short ? 5 : submissions); count++) await sendMessage(origin);
      const profiler = await Profiler.connect(inspector, 'service');
      const version = async () =>
        (await running.db
          .prepare('SELECT version FROM submissions WHERE reference = ?')
          .bind(receipt.reference.replace('-', ''))
          .first<number>('version')) ?? 0;
      const rows: Row[] = [];
      const all: number[] = [];
      for (const [index, { name }] of everyRoute(receipt, 0).entries()) {
        const times: number[] = [];
        for (let turn = short ? -1 : -15; turn < (short ? 2 : 40); turn++) {
          // Made anew each time: a form that is sent twice is another case.
          const next = everyRoute(receipt, await version())[index];
          if (!next) throw new Error('no such route');
          const busy = await measureOne(profiler, origin, next);
          // The first turns warm up: the platform keeps a Worker as well.
          if (turn >= 0) times.push(busy);
        }
        all.push(...times);
        rows.push(p95Of(name, times));
      }
      profiler.close();
      return [p95Of('all routes', all), ...rows];
    } finally {
      await running.stop();
    }
  },
};
