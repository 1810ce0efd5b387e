import type { Figures } from './figures.ts';
import type { Quarter } from './quarter.ts';
import { quarterWords as words } from './quarter-words.ts';

/** The figures of a quarter as rows of a file: each number with what it is about. No name, number or reference is in it. */
export function quarterCsv(
  { name, fiscal }: Quarter,
  { singles, tables }: Figures,
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const shown = (count: number | null | undefined) =>
    count === null ? words.hidden : String(count ?? words.none);
  return {
    header: ['Quarter', 'What', 'Which', 'Number'],
    rows: [
      ...singles.map(({ name: what, unit = '', count }) => [what, unit, shown(count)]),
      ...tables.flatMap(({ title, cells, total }) => [
        ...cells.map(({ name: which, count }) => [title, which, shown(count)]),
        [title, words.total, shown(total)],
      ]),
    ].map((row) => [`${name} (${fiscal})`, ...row]),
  };
}
