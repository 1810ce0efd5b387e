import { describe, expect, it } from 'vitest';
import { csv } from '../../../worker/desk/csv.ts';

const cellOf = (text: string) =>
  csv(['a'], [[text]])
    .split('\r\n')
    .slice(1)
    .join('\r\n')
    .slice(0, -2);

describe('csv', () => {
  it('begins with the mark of UTF-8 and ends each line as RFC 4180 has it', () => {
    expect(csv(['a', 'b'], [['1', 'é']])).toBe('\uFEFFa,b\r\n1,é\r\n');
  });

  it.each(['=1+1', '+1 555 010 0199', '-1', '@SUM(A1)', '\t1', '\r1', '\n1', '|cmd', '%0A'])(
    'lets no spreadsheet run %j',
    (text) => {
      expect(cellOf(text)).toBe(`"'${text}"`);
    },
  );

  it.each([
    ['x;=1+1', `"x;'=1+1"`],
    ['two\n+1', `"two\n'+1"`],
    ['a\t@SUM(A1)', `"a\t'@SUM(A1)"`],
    ['a; -b', '"a; -b"'],
  ])('lets none run %j where a cell or a row may begin within it', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [`it's`, `"it's"`],
  ])('writes %j so that it is read again', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });
});
