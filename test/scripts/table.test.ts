import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { markdownTable, terminalTable } from '../../scripts/table.ts';

const rows = [
  ['entry', 'n'],
  ['a | b', '1'],
  ['two\nlines', '22'],
];

describe('terminalTable', () => {
  it('makes columns as wide as what is in them, and ends no line in a space', () => {
    expect(
      terminalTable([
        ['entry', 'n'],
        ['a', '1000'],
        ['longer', ''],
      ]),
    ).toBe('entry   n\na       1000\nlonger');
  });
});

describe('markdownTable', () => {
  it('is as the formatter writes it', async () => {
    const table = markdownTable(rows);
    expect(await format(table, { parser: 'markdown' })).toBe(`${table}\n`);
    expect(table.split('\n')[3]).toBe('| two lines | 22  |');
  });
});
