import { describe, expect, it } from 'vitest';
import { exactly, spreadOf } from '../../../bench/figures.ts';
import { keeps, type Row } from '../../../bench/part.ts';
import { withFigures } from '../../../bench/report/page.ts';
import { inWords } from '../../../bench/report/table.ts';
import { mustBeFigures } from '../../../bench/results.ts';

const row: Row = {
  measured: 'a page',
  unit: 'ms',
  ours: spreadOf([1, 2, 4]),
  others: { peer: exactly(4) },
  ratio: { to: 'peer', value: exactly(0.5) },
};
const machine = { system: 'Linux 6', processor: 'Some', cores: 2, memory: '24 GB', versions: {} };

describe('keeps', () => {
  it.each([
    { bar: { of: 'ratio', atMost: 0.5 }, kept: true },
    { bar: { of: 'ratio', atMost: 0.49 }, kept: false },
    { bar: { of: 'ours', atMost: 2 }, kept: true },
    { bar: { of: 'ours', atMost: 1.9 }, kept: false },
  ] as const)('goes by the median: $bar', ({ bar, kept }) => {
    expect(keeps({ ...row, bar })).toBe(kept);
  });

  it('says nothing where there is no bar', () => {
    expect(keeps(row)).toBeUndefined();
  });
});

describe('mustBeFigures', () => {
  it('takes rows that have all figures', () => {
    expect(() => {
      mustBeFigures('part', [row]);
    }).not.toThrow();
  });

  it('refuses a part that measured nothing', () => {
    expect(() => {
      mustBeFigures('part', []);
    }).toThrow('part measured nothing');
  });

  it.each([
    { ...row, ours: exactly(Number.NaN) },
    { ...row, others: { peer: exactly(Number.POSITIVE_INFINITY) } },
    { ...row, ratio: { to: 'peer', value: exactly(Number.NaN) } },
  ])('names the row that lacks one', (broken) => {
    expect(() => {
      mustBeFigures('part', [broken]);
    }).toThrow('"a page" lacks a figure');
  });
});

describe('inWords', () => {
  it.each([
    { values: [12_345], words: '12,345' },
    { values: [12.345], words: '12.3' },
    { values: [1.2345], words: '1.23' },
    { values: [0], words: '0' },
    { values: [1.5, 1.25, 2.25], words: '1.50 (1.25–2.25)' },
  ])('writes $words', ({ values, words }) => {
    expect(inWords(spreadOf(values))).toBe(words);
  });
});

describe('withFigures', () => {
  const page = 'Before.\n\n<!-- figures: part -->\nold\n<!-- end -->\n\nAfter.\n';
  const result = { title: 'Part', measured: '2026-11-26', machine, rows: [row] };

  it('puts the figures between the marks and leaves the words around them', () => {
    const text = withFigures(page, { part: result });
    expect(text).toMatch(/^Before\.\n\n<!-- figures: part -->\n\n\|/);
    expect(text).toContain('| a page | 2 (1–4) ms | peer 4 | 0.50 | stated |  |');
    expect(text).toContain('2026-11-26, Linux 6, Some, 2 cores, 24 GB');
    expect(text).toMatch(/<!-- end -->\n\nAfter\.\n$/);
    expect(text).not.toContain('old');
  });

  it('says so where a part was not measured', () => {
    expect(withFigures(page, {})).toContain('Not measured yet.');
  });
});
