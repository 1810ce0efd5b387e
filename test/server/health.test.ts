import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { tableOf } from '../scripts/docs/markdown.ts';
import { it } from './the-site.ts';

describe('GET /health', () => {
  it('says what docs/operate.md says that it does', async ({ theSite }) => {
    const documented = tableOf(readFileSync('docs/operate.md', 'utf8'), 'field', 'what it says');
    const answer = await theSite.fetch('/health');
    expect(Object.keys((await answer.json()) as object).map((name) => `\`${name}\``)).toEqual(
      documented.map(([field]) => field),
    );
  });
});
