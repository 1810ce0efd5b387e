import { readdirSync, readFileSync } from 'node:fs';

/**
 * How long a process has been on a processor so far, all its threads together, in milliseconds. Linux alone tells it.
 * https://docs.kernel.org/scheduler/sched-stats.html
 */
export function onProcessor(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return threads.reduce((total, nanoseconds) => total + nanoseconds, 0) / 1e6;
}
