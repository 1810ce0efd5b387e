import { describe, expect, it } from 'vitest';
import { terminalTable } from '../../scripts/table.ts';

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
