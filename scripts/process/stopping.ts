import { once } from 'node:events';

const end = new AbortController();
let askedAt = 0;

/** One press of Ctrl-C comes twice: from the terminal, and by way of scripts/run.mjs. Milliseconds between two that are two. */
const apart = 500;

/** What an interrupted shell command ends with: 128 and the number of SIGINT. */
export const interrupted = 130;

/**
 * Calls the listener once this process is asked to end: by Ctrl-C, by a signal, by the terminal's
 * closing, or because the process that started it (scripts/run.mjs) is gone.
 */
export function onStop(listener: () => void): { forget: () => void } {
  end.signal.addEventListener('abort', listener);
  return {
    forget: () => {
      end.signal.removeEventListener('abort', listener);
    },
  };
}

/** Whether the end was asked for, so that what fails from now on is not news. */
export const isStopping = (): boolean => end.signal.aborted;

/** Resolves when the end is asked for. */
export const stopped = once(end.signal, 'abort');

function stop(): void {
  askedAt ||= performance.now();
  end.abort();
}

/** The first signal asks for the end, a second one does not wait for it. */
function stopBySignal(): void {
  if (isStopping() && performance.now() - askedAt > apart) process.exit(interrupted);
  stop();
}

/** Makes this process end in its own order when it is asked to. A task calls it once, at its start. */
export function listenForStop(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopBySignal);
  process.on('disconnect', stop);
  // The channel to scripts/run.mjs must not keep a task alive that has done its work.
  process.channel?.unref();
}
