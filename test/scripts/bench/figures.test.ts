import { describe, expect, it } from 'vitest';
import { exactly, percentile, ratioOf, spreadOf } from '../../../bench/figures.ts';
import { keeps, mustBeFigures, type Row } from '../../../bench/part.ts';
import { inWords, tableOf, withFigures } from '../../../bench/report.ts';

const row: Row = {
  measured: 'a page',
  unit: 'ms',
  ours: spreadOf([4, 1, 2]),
  others: { peer: exactly(4) },
  ratio: { to: 'peer', value: exactly(0.5) },
};

describe('figures', () => {
  it.each([
    [0, 1],
    [0.5, 5],
    [0.95, 10],
    [1, 10],
  ])('are by nearest rank at %f', (share, value) => {
    expect(percentile([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], share)).toBe(value);
  });

  it('have the median, the ends, and how many there were, pair by pair', () => {
    expect(spreadOf([4, 1, 3])).toEqual({ median: 3, low: 1, high: 4, runs: 3 });
    expect(ratioOf([2, 30, 4], [1, 10, 1])).toEqual({ median: 3, low: 2, high: 4, runs: 3 });
  });
});

describe('inWords', () => {
  it.each([
    [[12_345], '12,345'],
    [[12.345], '12.3'],
    [[1.5, 1.25, 2.25], '1.50 (1.25–2.25)'],
  ])('writes %j as %s', (values, words) => {
    expect(inWords(spreadOf(values))).toBe(words);
  });
});

describe('keeps', () => {
  it.each([
    { bar: { of: 'ratio', atMost: 0.5 }, kept: true },
    { bar: { of: 'ratio', atMost: 0.49 }, kept: false },
    { bar: { of: 'ours', atMost: 2 }, kept: true },
    { bar: { of: 'ours', atMost: 1.9 }, kept: false },
  ] as const)('goes by the median: $bar', ({ bar, kept }) => {
    expect(keeps({ ...row, bar })).toBe(kept);
  });
});

describe('mustBeFigures', () => {
  it.each([
    [[], 'part measured nothing'],
    [[{ ...row, ours: exactly(Number.NaN) }], '"a page" lacks a figure'],
    [[{ ...row, others: { peer: exactly(Number.POSITIVE_INFINITY) } }], '"a page" lacks a figure'],
  ])('refuses %j', (rows, says) => {
    expect(() => {
      mustBeFigures('part', rows);
    }).toThrow(says);
  });
});

describe('tableOf', () => {
  it('has a row for each figure, and says whether it keeps its bar', async () => {
    const table = await tableOf([row, { ...row, bar: { of: 'ours', atMost: 1 } }]);
    const [, , stated = '', judged = ''] = table.split('\n');
    expect(stated).toMatch(/^\| a page +\| 2 \(1–4\) ms +\| peer 4 +\| 0\.50 +\| stated +\| +\|$/);
    expect(judged).toMatch(/\| ≤ 1 ms +\| missed +\|$/);
  });
});

describe('withFigures', () => {
  const page = 'Before.\n\n<!-- figures: part -->\nold\n<!-- end -->\n\nAfter.\n';

  it('puts a block between the marks and leaves the words around them', () => {
    expect(withFigures(page, 'part', 'new')).toBe(
      'Before.\n\n<!-- figures: part -->\n\nnew\n\n<!-- end -->\n\nAfter.\n',
    );
  });

  it('refuses a part for which the page has no place', () => {
    expect(() => withFigures(page, 'other', 'new')).toThrow('no place for other');
  });
});
