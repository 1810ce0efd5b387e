import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The criteria of each row, and its last cell: the tests that show how they are met. */
const rows = [
  ...readFileSync('docs/accessibility.md', 'utf8').matchAll(
    /^\| (\d+\.\d+\.\d+ .*?) \| .* \| (.*?)\s*\|$/gm,
  ),
].map(([, criteria = '', shown = '']) => ({
  criteria: (criteria.match(/\d+\.\d+\.\d+/g) ?? []).join(', '),
  shown,
}));

describe('docs/accessibility.md', () => {
  it('has each criterion of WCAG 2.2, A and AA, and five of AAA, once', () => {
    const criteria = rows.flatMap((row) => row.criteria.split(', '));
    expect(new Set(criteria).size).toBe(31 + 24 + 5);
    expect(criteria).toHaveLength(31 + 24 + 5);
  });

  it.each(rows)('shows $criteria by tests that there are', ({ shown }) => {
    let from = '';
    const tests = [...shown.matchAll(/(Views)|`(test\/[^`]+)`|“([^”]+)”/g)].flatMap(
      ([, views, named, title]) => {
        from = views === undefined ? (named ?? from) : 'test/views/look-at.ts';
        return title === undefined ? [] : [{ file: from, title }];
      },
    );
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, title } of tests) {
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
