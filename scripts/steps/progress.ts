/** A part of a run, as a person follows it. */
export interface Progress {
  /** Says how far it is, as in `12 of 78 files`, until it is said again. */
  now: (state: string) => void;
  /** Tells in a line how it ended and how long it took. */
  end: (ok: boolean, note?: string) => void;
}

const column = 34;
/** Milliseconds without a word after which a log hears what is at work. */
const patience = 20_000;

const out = process.stdout;
const time = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** What each part that is at work says of itself. */
const working = new Map<Progress, () => string>();
let lastWord = 0;
let timer: NodeJS.Timeout | undefined;

/**
 * Begins a part of a run, of which several may be at work: a line tells each as it ends. What is at work stands at the end of a
 * terminal, every second, or in a log when there was no other word for 20 s.
 */
export function progress(name: string): Progress {
  const since = performance.now();
  const part: Progress = {
    now: (state) => working.set(part, () => `${name} (${state})`),
    end: (ok, note) => {
      working.delete(part);
      const dots = `${name} `.padEnd(column, '.');
      tell([`${dots} ${ok ? 'ok' : 'FAILED'} ${time(since)}`, note].filter(Boolean).join(', '));
    },
  };
  if (working.size === 0) lastWord = since;
  working.set(part, () => `${name} ${time(since)}`);
  timer ??= setInterval(tick, 1000).unref();
  return part;
}

/** Tells something between the lines of the parts, such as why one failed. */
export function tell(text: string): void {
  lastWord = performance.now();
  out.write(`${out.isTTY ? '\r\u001B[K' : ''}${text}\n`);
  draw();
}

function tick(): void {
  if (working.size === 0 || out.isTTY) draw();
  else if (performance.now() - lastWord >= patience) tell(`  … ${atWork()}`);
}

function draw(): void {
  if (!out.isTTY || working.size === 0) return;
  out.write(`\r\u001B[K${`… ${atWork()}`.slice(0, out.columns - 1)}`);
}

const atWork = (): string => [...working.values()].map((say) => say()).join(', ');
