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

/**
 * Tells how the parts of a run go, of which several may be at work: a line for each as it ends, and what is at work at the end
 * of a terminal, every second, or in a log when there was no other word for 20 s.
 */
class Board {
  readonly #out: NodeJS.WriteStream;
  readonly #working = new Map<Progress, { name: string; since: number; state: string }>();
  #timer: NodeJS.Timeout | undefined;
  #lastWord = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  begin(name: string): Progress {
    const part: Progress = {
      now: (state) => {
        this.#working.set(part, { name, since, state });
      },
      end: (ok, note) => {
        this.#working.delete(part);
        const more = note === undefined ? '' : `, ${note}`;
        this.say(`${`${name} `.padEnd(column, '.')} ${ok ? 'ok' : 'FAILED'} ${time(since)}${more}`);
        if (this.#working.size === 0) clearInterval(this.#timer);
      },
    };
    const since = performance.now();
    part.now('');
    if (this.#working.size === 1) {
      this.#lastWord = since;
      clearInterval(this.#timer);
      this.#timer = setInterval(() => {
        this.#tick();
      }, 1000).unref();
    }
    return part;
  }

  say(text: string): void {
    this.#lastWord = performance.now();
    this.#out.write(`${this.#out.isTTY ? '\r\u001B[K' : ''}${text}\n`);
    this.#draw();
  }

  #tick(): void {
    if (this.#out.isTTY) this.#draw();
    else if (performance.now() - this.#lastWord >= patience) this.say(`  … ${this.#atWork()}`);
  }

  #draw(): void {
    if (!this.#out.isTTY || this.#working.size === 0) return;
    this.#out.write(`\r\u001B[K${`… ${this.#atWork()}`.slice(0, this.#out.columns - 1)}`);
  }

  #atWork(): string {
    const parts = [...this.#working.values()].map(
      ({ name, since, state }) => `${name} ${state === '' ? time(since) : `(${state})`}`,
    );
    return parts.join(', ');
  }
}

const time = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const board = new Board(process.stdout);

/** Begins a part of a run. */
export const progress = (name: string): Progress => board.begin(name);

/** Tells something between the lines of the parts, such as why one failed. */
export function tell(text: string): void {
  board.say(text);
}
