import { describe, expect, it } from 'vitest';
import { csv } from '../../../worker/desk/csv.ts';

describe('csv', () => {
  it('begins with the mark of UTF-8 and ends each line as RFC 4180 has it', () => {
    expect(csv(['a', 'b'], [['1', 'é']])).toBe('\uFEFFa,b\r\n1,é\r\n');
  });

  it.each([
    // No spreadsheet is to run any of these, also where a cell or a row may begin within one.
    ...['=1+1', '+1 555 010 0199', '-1', '@SUM(A1)', '\t1', '\r1', '\n1', '|cmd', '%0A'].map(
      (text) => ({ text, cell: `"'${text}"` }),
    ),
    { text: 'x;=1+1', cell: `"x;'=1+1"` },
    { text: 'two\n+1', cell: `"two\n'+1"` },
    { text: 'a\t@SUM(A1)', cell: `"a\t'@SUM(A1)"` },
    // These are read again as they are.
    { text: 'a; -b', cell: '"a; -b"' },
    { text: 'plain', cell: 'plain' },
    { text: '', cell: '' },
    { text: 'a=b', cell: 'a=b' },
    { text: 'a,b', cell: '"a,b"' },
    { text: 'say "x"', cell: '"say ""x"""' },
    { text: 'two\nlines', cell: '"two\nlines"' },
    { text: `it's`, cell: `"it's"` },
  ])('writes $text as $cell', ({ text, cell }) => {
    expect(csv(['a'], [[text]])).toBe(`\uFEFFa\r\n${cell}\r\n`);
  });
});
