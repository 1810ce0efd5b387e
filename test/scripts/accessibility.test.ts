import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The criteria of WCAG 2.2 by level (https://www.w3.org/TR/WCAG22/); of AAA those that this project has taken on. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
  AAA: '1.4.6 2.5.5 3.1.3 3.1.5 3.3.6',
};
const wanted = Object.entries(criteria).flatMap(([level, numbers]) =>
  numbers.split(' ').map((number) => `${number} ${level}`),
);

const page = readFileSync('docs/accessibility.md', 'utf8');
const rows = page.split('\n').flatMap((line) => {
  const [, number, level, how = '', shown = ''] =
    /^\| (\d+\.\d+\.\d+) .*\((A{1,3})\)\s*\| (.*?)\s*\| (.*?)\s*\|$/.exec(line) ?? [];
  return number === undefined ? [] : [{ criterion: `${number} ${level ?? ''}`, how, shown }];
});

describe('docs/accessibility.md', () => {
  it('has a row for each criterion, and for no other', () => {
    expect(rows.map(({ criterion }) => criterion).sort()).toEqual([...wanted].sort());
  });

  it('names somebody for each kind of assistive technology', () => {
    const [, people = ''] = page.split('## To be tried by people');
    for (const kind of [
      ...['screen reader', 'braille', 'magnifier', 'keyboard alone', 'switch', 'voice control'],
      ...['high contrast', 'memory or attention'],
    ])
      expect(people).toContain(kind);
  });
});

describe.each(rows)('criterion $criterion', ({ how, shown }) => {
  it('says how it is met', () => {
    expect(how.length).toBeGreaterThan(10);
  });

  it('is shown by tests that there are', () => {
    const tests = [...shown.matchAll(/(Views|`(test\/[^`]+)`) “([^”]+)”/g)];
    expect(tests.length).toBeGreaterThan(0);
    expect(tests).toHaveLength(shown.split('<br>').length);
    for (const [, , file = 'test/views/look-at.ts', title = ''] of tests) {
      expect(existsSync(file), file).toBe(true);
      const source = readFileSync(file, 'utf8');
      expect(
        ["'", '`', '"'].some((quote) => source.includes(`${quote}${title}${quote}`)),
        `${file}: ${title}`,
      ).toBe(true);
    }
  });
});
