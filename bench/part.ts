import { ratioOf, spreadOf, type Spread } from './figures.ts';

/** One line of the results: what was measured of the service, and of what it is measured against. */
export interface Row {
  readonly measured: string;
  readonly unit: 'ms' | 'kB' | 'requests' | 'calls' | 'posts' | 'round trips';
  readonly ours: Spread;
  /** The others, by name. */
  readonly others?: Readonly<Record<string, Spread>>;
  /** Ours to one of the others, or to an earlier figure of ours. */
  readonly ratio?: { readonly to: string; readonly value: Spread };
  /** The most that a figure may be. */
  readonly bar?: { readonly of: 'ratio' | 'ours'; readonly atMost: number };
}

/** What a row has to say of what was measured of peers too: it is judged by the ratio to the one with the lowest median. */
export function besidePeers(
  ours: readonly number[],
  peers: readonly (readonly [name: string, values: readonly number[]])[],
  atMost: number,
): Pick<Row, 'ours' | 'others' | 'ratio' | 'bar'> {
  const spreads = peers.map(([name, values]) => ({ name, values, spread: spreadOf(values) }));
  const [best] = spreads.toSorted((one, other) => one.spread.median - other.spread.median);
  return {
    ours: spreadOf(ours),
    others: Object.fromEntries(spreads.map(({ name, spread }) => [name, spread])),
    ...(best && {
      ratio: { to: best.name, value: ratioOf(ours, best.values) },
      bar: { of: 'ratio', atMost },
    }),
  };
}

/** Whether a row keeps its bar by the median of its runs; undefined where it has none. */
export function keeps({ bar, ratio, ours }: Row): boolean | undefined {
  if (!bar) return undefined;
  const figure = bar.of === 'ratio' ? ratio?.value : ours;
  if (!figure) throw new Error('a bar for a ratio needs a ratio');
  return figure.median <= bar.atMost;
}

/** What every part is given. */
export interface Bench {
  /** Shows that the part works, in seconds: its figures are of no use. */
  readonly short: boolean;
  /** A folder to work in, which is gone afterwards. */
  readonly folder: string;
  /** The Worker as it is deployed. */
  readonly worker: string;
}

/** One part of the bench, which can be asked for by its name. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** Whether it needs the packages of `bench/package.json`. */
  readonly peers: boolean;
  /** The only system on which it can be measured; without one, any. */
  readonly platform?: NodeJS.Platform;
  measure: (bench: Bench) => Promise<readonly Row[]>;
}

/**
 * Whether a part measured anything at all.
 *
 * @throws Error that names the row without a figure.
 */
export function mustBeFigures(name: string, rows: readonly Row[]): void {
  if (rows.length === 0) throw new Error(`${name} measured nothing`);
  for (const { measured, ours, others = {}, ratio } of rows) {
    const all = [ours, ...Object.values(others), ...(ratio ? [ratio.value] : [])];
    const lacks = all.some(({ median, low, high }) => ![median, low, high].every(Number.isFinite));
    if (lacks) throw new Error(`${name}: "${measured}" lacks a figure`);
  }
}
