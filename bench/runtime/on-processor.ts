import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel says of a process: how long it ran, and how long it could have run and had no processor, in ns. */
export interface Ran {
  readonly ran: number;
  readonly waited: number;
}

/** The runtime of Workers that this process started; undefined where the system does not tell (only Linux does). */
export function findRuntime(): number | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .find((pid) => {
        const stat = statOf(pid);
        return stat?.name === 'workerd' && stat.parent === process.pid;
      });
  } catch {
    // No such folder: this is no Linux.
    return undefined;
  }
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

/** The sums over all threads of a process. https://docs.kernel.org/scheduler/sched-stats.html */
export function ranSoFar(pid: number): Ran {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ').map(Number),
  );
  const sum = (column: number) =>
    threads.reduce((total, figures) => total + (figures[column] ?? 0), 0);
  return { ran: sum(0), waited: sum(1) };
}

/** Which share of the time between two looks in which it could run it did run: 1 on a machine with nothing else to do. */
export function shareOfProcessor(before: Ran, after: Ran): number {
  const ran = after.ran - before.ran;
  const waited = after.waited - before.waited;
  return ran + waited === 0 ? 1 : ran / (ran + waited);
}
