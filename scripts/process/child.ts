import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { root } from '../root.ts';

export type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Long enough for wrangler to write its database out, short enough for a person who waits. */
const patienceMs = 5_000;

const running = new Set<Child>();

// However this process ends, no tool outlives it, nor anything that one started.
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * Starts a tool as the leader of its own process group, so that Ctrl-C reaches it only through
 * `endGroup`, and whatever it started goes with it.
 * @param input what it reads, for what must not stand on a command line; else there is nothing to read.
 * @param cwd the folder in which it works.
 */
export function startChild(
  [name, ...args]: readonly [string, ...string[]],
  env = {},
  input = '',
  cwd = root,
): Child {
  const child = spawn(name, args, {
    cwd,
    detached: true,
    env: {
      ...process.env,
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  // A tool that ends without reading is no news: its exit code tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return child;
}

/** Ends a tool and all that it started, and waits until it is gone. */
export async function endGroup(child: Child): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => {
      signalGroup(child, 'SIGKILL');
    }, patienceMs);
    await gone;
    clearTimeout(timer);
  }
  // The tool itself has ended; whatever it left behind has no work any more.
  signalGroup(child, 'SIGKILL');
}

/** Sends a signal to a tool and all that it started; 0 only asks. @returns whether any process of them was there. */
export function signalGroup(child: Child, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the whole group is gone already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    return false;
  }
}
