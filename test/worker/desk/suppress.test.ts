import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../worker/desk/quarter/figures.ts';
import { suppress } from '../../../worker/desk/quarter/suppress.ts';

/** A table of numbers; a letter beside one means the same people in each table. */
const table = (...counts: (number | readonly [number, 'unknown'])[]) =>
  tableOf(
    't',
    'T',
    counts.map((given, index) => {
      const [count, same] = typeof given === 'number' ? [given] : given;
      return { name: String(index), count, ...(same && { same }) };
    }),
  );
const shown = (...counts: Parameters<typeof table>) => {
  const [found] = suppress([table(...counts)]);
  return [...(found?.cells.map(({ count }) => count) ?? []), found?.total];
};

describe('suppress', () => {
  it.each([
    { what: 'leaves what is large, and nobody', counts: [5, 0, 30], cells: [5, 0, 30, 35] },
    { what: 'hides 4 and the next larger', counts: [4, 20, 9], cells: [null, 20, null, 33] },
    { what: 'hides 1', counts: [1, 20, 9], cells: [null, 20, null, 30] },
    { what: 'leaves two that are hidden', counts: [3, 4, 20], cells: [null, null, 20, 27] },
    { what: 'hides more beside two of 1', counts: [1, 1, 20], cells: [null, null, null, 22] },
    { what: 'hides the next larger, and no 0', counts: [4, 5, 0], cells: [null, null, 0, 9] },
    { what: 'hides all of a small total', counts: [2, 0, 1], cells: [null, null, null, null] },
    { what: 'leaves a table of nobody', counts: [0, 0], cells: [0, 0, 0] },
  ])('$what: $counts', ({ counts, cells }) => {
    expect(shown(...counts)).toEqual(cells);
  });

  it('hides the same people in every table or in none', () => {
    const tables = suppress([table([7, 'unknown'], 2, 40), table([7, 'unknown'], 30, 12)]);
    expect(tables.map(({ cells }) => cells.map(({ count }) => count))).toEqual([
      [null, null, 40],
      [null, 30, null],
    ]);
  });

  it('leaves no hidden number that the total and the others give away, whatever the numbers', () => {
    const numbers = [0, 1, 2, 4, 5, 9];
    const all = numbers.flatMap((one) =>
      numbers.flatMap((other) =>
        numbers.flatMap((third) => numbers.map((last) => [one, other, third, last])),
      ),
    );
    const told = all.filter((counts) => {
      const [found] = suppress([table(...counts)]);
      const hidden = counts.filter((_, place) => found?.cells[place]?.count === null);
      if (found?.total === null) return hidden.length < counts.length;
      const rest = hidden.reduce((sum, count) => sum + count, 0);
      const small = found?.cells.some(({ count }) => count !== null && count > 0 && count < 5);
      return small === true || (hidden.length > 0 && (hidden.length < 2 || rest < 5));
    });
    expect(all).toHaveLength(1296);
    expect(told).toEqual([]);
  });
});
