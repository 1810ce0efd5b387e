/** One line for a step: its name while it runs, then how it ended and how long it took. */
export interface Progress {
  end: (ok: boolean, note?: string) => void;
}

const column = 34;

export function progress(name: string, out: NodeJS.WriteStream = process.stdout): Progress {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const label = `${name} `.padEnd(column, '.');
  // A terminal's line can be written over; a log's can only be ended.
  const rewrite = out.isTTY ? '\r\u001B[K' : undefined;
  out.write(label);
  const timer =
    rewrite === undefined
      ? undefined
      : setInterval(() => out.write(`${rewrite}${label} ${seconds()}`), 1000);
  return {
    end: (ok, note) => {
      clearInterval(timer);
      const ending = `${ok ? 'ok' : 'FAILED'} ${seconds()}${note === undefined ? '' : `, ${note}`}`;
      out.write(rewrite === undefined ? ` ${ending}\n` : `${rewrite}${label} ${ending}\n`);
    },
  };
}
