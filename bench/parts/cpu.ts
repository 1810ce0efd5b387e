import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, percentile } from '../figures.ts';
import { bench } from '../folders.ts';
import { send } from '../load/client.ts';
import { message, sendMessage } from '../load/posts.ts';
import { everyRoute, type Call } from '../load/routes.ts';
import type { Part, Row } from '../part.ts';
import { asMember, startApart, type Isolate } from '../runtime/isolate.ts';

/** Enough of a list that a page of it is full. */
const submissions = 60;

/** The most milliseconds: the free plan allows 10. */
const bars = { public: 3, desk: 8 };

/**
 * How long a process has been on a processor so far, all its threads together, in milliseconds. Linux alone tells it.
 * https://docs.kernel.org/scheduler/sched-stats.html
 */
function onProcessor(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return threads.reduce((total, nanoseconds) => total + nanoseconds, 0) / 1e6;
}

/** How long the Worker was on a processor for each request and what comes after its answer, in milliseconds. */
async function measure(
  { origin, pid }: Isolate,
  short: boolean,
  next: () => Promise<Call> | Call,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = short ? -1 : -15; turn < (short ? 2 : 40); turn++) {
    const call = { ...(await next()), headers: asMember };
    const before = onProcessor(pid);
    await send(origin, call);
    // Such as the notice.
    await pause(15);
    // The first turns warm up: the platform keeps a Worker as well.
    if (turn >= 0) times.push(onProcessor(pid) - before);
  }
  return times;
}

const rowOf = (name: string, times: readonly number[], atMost?: number): Row => ({
  measured: `${name}, p95 of ${times.length}`,
  unit: 'ms',
  ours: exactly(percentile(times, 0.95)),
  others: { median: exactly(percentile(times, 0.5)) },
  ...(atMost !== undefined && { bar: { of: 'ours', atMost } }),
});

/** Processor time of the Worker for every route: its database, files and router are another process. */
export const cpu: Part = {
  name: 'cpu',
  title: "The Worker's processor time a request",
  peers: false,
  platform: 'linux',
  async measure({ folder, worker, short }) {
    const { platform, service, minimal, stop } = await startApart(folder, {
      service: worker,
      minimal: join(bench, 'peers', 'minimal', 'index.js'),
    });
    try {
      const bare = { name: 'minimal Worker: a post', path: '/', status: 303 };
      const rows = [
        rowOf(bare.name, await measure(minimal, short, () => ({ ...bare, form: message() }))),
      ];
      const receipt = await sendMessage(service.origin);
      for (let count = 1; count < (short ? 5 : submissions); count++)
        await sendMessage(service.origin);
      const version = async () =>
        (await platform.db
          .prepare('SELECT version FROM submissions WHERE reference = ?')
          .bind(receipt.reference.replace('-', ''))
          .first<number>('version')) ?? 0;
      for (const [index, { name, path }] of everyRoute(receipt, 0).entries()) {
        const times = await measure(service, short, async () => {
          // Made each time: a form that is sent twice is another case.
          const next = everyRoute(receipt, await version())[index];
          if (!next) throw new Error('no such route');
          return next;
        });
        rows.push(rowOf(name, times, path.startsWith('/coordinator') ? bars.desk : bars.public));
      }
      return rows;
    } finally {
      await stop();
    }
  },
};
