/** A cell of a table: how many people. */
export interface Cell {
  readonly name: string;
  /** Null where it is hidden. */
  readonly count: number | null;
  /** The same in several tables means the same people: it is hidden in all of them or in none. */
  readonly same?: 'unknown';
}

/** A table whose cells add up to all that it is about. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** What its cells add up to; null where it is hidden. */
  readonly total: number | null;
}

/** A number that stands alone. */
export interface Single {
  readonly name: string;
  /** Null where it is hidden; undefined where there is none yet. */
  readonly count: number | null | undefined;
  /** Of what, where it is no number of people or tries. */
  readonly unit?: 'working hours';
}

/** What is counted in a quarter. */
export interface Figures {
  readonly singles: readonly Single[];
  readonly tables: readonly Table[];
}

/** Makes a table of its cells. */
export const tableOf = (
  id: string,
  title: string,
  cells: readonly (Cell & { readonly count: number })[],
): Table => ({ id, title, cells, total: cells.reduce((sum, { count }) => sum + count, 0) });

/** To a tenth: more would say more than was measured. */
export const toTenths = (number: number): number => Math.round(number * 10) / 10;

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number as it is shown: `1,240`, `6.5`. */
export const showNumber = (number: number): string => numbers.format(number);

/** What stands in the middle: as many are below it as above. Undefined of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
