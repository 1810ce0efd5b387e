import { readdirSync, readFileSync } from 'node:fs';

/** The runtime of Workers that this process started. Linux alone has such a folder. */
export function findRuntime(): number {
  const runtime = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      const stat = statOf(pid);
      return stat?.name === 'workerd' && stat.parent === process.pid;
    });
  if (runtime === undefined) throw new Error('no runtime of Workers was started');
  return runtime;
}

function statOf(pid: number): { name: string; parent: number } | undefined {
  try {
    const match = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return match ? { name: match[1] ?? '', parent: Number(match[2]) } : undefined;
  } catch {
    // It ended between the one look and the other.
    return undefined;
  }
}

/**
 * How long a process has been on a processor so far, all its threads together, in milliseconds.
 * https://docs.kernel.org/scheduler/sched-stats.html
 */
export function onProcessor(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return threads.reduce((total, nanoseconds) => total + nanoseconds, 0) / 1e6;
}
