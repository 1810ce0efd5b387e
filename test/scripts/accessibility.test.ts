import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The last cell of each criterion's row: the tests that show how it is met. */
const rows = [
  ...readFileSync('docs/accessibility.md', 'utf8').matchAll(
    /^\| (\d+\.\d+\.\d+) .*\| (.*?)\s*\|$/gm,
  ),
].map(([, criterion = '', shown = '']) => ({ criterion, shown }));

describe('docs/accessibility.md', () => {
  it('has a row for each criterion of WCAG 2.2, A and AA, and for five of AAA', () => {
    expect(new Set(rows.map(({ criterion }) => criterion)).size).toBe(31 + 24 + 5);
  });

  it.each(rows)('shows $criterion by tests that there are', ({ shown }) => {
    const tests = [...shown.matchAll(/(Views|`(test\/[^`]+)`) “([^”]+)”/g)];
    expect(tests.length).toBeGreaterThan(0);
    for (const [, , file = 'test/views/look-at.ts', title = ''] of tests) {
      expect(existsSync(file), file).toBe(true);
      const source = readFileSync(file, 'utf8');
      const quoted = ["'", '`', '"'].map((quote) => quote + title + quote);
      expect(
        quoted.some((words) => source.includes(words)),
        `${file}: ${title}`,
      ).toBe(true);
    }
  });
});
