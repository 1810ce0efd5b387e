/**
 * Passes on to a child process what asks this one to end, so that the child ends in its own order
 * and this process after it. A terminal's Ctrl-C reaches the child as well; twice does no harm.
 * @param {import('node:child_process').ChildProcess} child
 */
export function follow(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const listeners = signals.map((signal) => {
    const listener = () => void child.kill(signal);
    process.on(signal, listener);
    return { signal, listener };
  });
  child.on('close', () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  });
}
