/** What several runs of one measurement gave: the figure to quote, and how far the runs lay apart. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** The value below which this share (0 to 1) of all values lies, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('there is nothing to take a percentile of');
  return value;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: percentile(values, 0.5),
    low: Math.min(...values),
    high: Math.max(...values),
    runs: values.length,
  };
}

/** A figure that is the same in every run, as a size is. */
export const exactly = (value: number): Spread => spreadOf([value]);

/**
 * The ratio of two things that were measured in turn, run by run: whatever slowed the machine for a while slowed both
 * of a pair.
 */
export function ratioOf(ones: readonly number[], others: readonly number[]): Spread {
  if (ones.length !== others.length) throw new Error('both must have been measured equally often');
  return spreadOf(ones.map((one, run) => one / (others[run] ?? Number.NaN)));
}

/** What was measured of several things, in the order of the runs. */
export class Measured<T> {
  readonly #runs = new Map<string, T[]>();

  keep(name: string, value: T): void {
    this.#runs.set(name, [...this.of(name), value]);
  }

  of(name: string): readonly T[] {
    return this.#runs.get(name) ?? [];
  }
}
