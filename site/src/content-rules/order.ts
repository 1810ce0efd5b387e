import { lineOf, nameOf, type Entry } from './entry.ts';
import type { Finding } from './finding.ts';

/** The list in which an entry has its place, if it stands in one. */
function listOf({ locale, collection, data }: Entry): string | undefined {
  if (data.order === undefined) return undefined;
  return [locale, collection, data.group, data.for].filter(Boolean).join(' ');
}

/** Two entries at one place of a list: which of them comes first would be left to chance. */
export function orderFaults(entries: readonly Entry[]): Finding[] {
  return entries.flatMap((entry, index) => {
    const { order } = entry.data;
    const list = listOf(entry);
    const same = entries
      .slice(0, index)
      .find((other) => list !== undefined && listOf(other) === list && other.data.order === order);
    if (!same) return [];
    const taken = entries
      .filter((other) => listOf(other) === list)
      .map(({ data }) => Number(data.order));
    return [
      {
        file: entry.file,
        line: lineOf(entry, 'order'),
        what: `"order" is ${String(order)}, as in ${nameOf(same)} (${same.file}).`,
        instead: `Write another number, the same in every language; ${freeAfter(Number(order), taken)} is free. Taken are: ${[...new Set(taken)].sort((a, b) => a - b).join(', ')}.`,
      },
    ];
  });
}

/** The next number that nobody has. */
function freeAfter(order: number, taken: readonly number[]): number {
  let free = order + 1;
  while (taken.includes(free)) free += 1;
  return free;
}
