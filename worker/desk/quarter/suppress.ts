import type { Table } from './figures.ts';

/** Fewer people than this could be known by their number. Nobody is no one: a 0 stays. */
export const smallest = 5;

export const isSmall = (count: number): boolean => count > 0 && count < smallest;

/**
 * Which cells of a table to hide, so that none of them can be worked out: those that are small, and then the next larger ones,
 * until at least two are hidden and those together are no small number, for their sum is what is left of the total. Where the
 * total itself is small, all of it.
 *
 * @param also cells that another table hides.
 */
function hiddenOf({ cells, total }: Table, also: ReadonlySet<string>): ReadonlySet<number> {
  const all = [...cells.keys()];
  if (isSmall(total ?? 0)) return new Set(all);
  const count = (place: number) => cells[place]?.count ?? 0;
  const sum = (places: readonly number[]) => places.reduce((sum, place) => sum + count(place), 0);
  const hidden = all.filter(
    (place) => isSmall(count(place)) || also.has(cells[place]?.same ?? 'none'),
  );
  if (hidden.length === 0) return new Set();
  const others = all
    .filter((place) => !hidden.includes(place))
    // What is not 0 first: to hide a 0 hides little.
    .toSorted((one, other) => (count(one) || Infinity) - (count(other) || Infinity));
  while (others.length > 0 && (hidden.length < 2 || sum(hidden) < smallest))
    hidden.push(others.shift() ?? 0);
  return new Set(hidden);
}

/** Hides in tables what could be told of few people. What means the same people is hidden in each of them or in none. */
export function suppress(tables: readonly Table[]): readonly Table[] {
  const also = new Set<string>();
  for (;;) {
    const hidden = tables.map((table) => hiddenOf(table, also));
    const shared = tables.flatMap(({ cells }, index) =>
      cells.flatMap(({ same }, place) =>
        same !== undefined && hidden[index]?.has(place) ? [same] : [],
      ),
    );
    if (shared.every((same) => also.has(same)))
      return tables.map((table, index) => ({
        ...table,
        total: isSmall(table.total ?? 0) ? null : table.total,
        cells: table.cells.map((cell, place) =>
          hidden[index]?.has(place) ? { ...cell, count: null } : cell,
        ),
      }));
    for (const same of shared) also.add(same);
  }
}
