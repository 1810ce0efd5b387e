import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../scripts/tests/changes.ts';

const all = ['worker', 'site', 'browser', 'views'];
const whole = (...projects: string[]) => ({ projects, files: [] });

describe('choicesFor', () => {
  it.each([
    ['worker/seal/seal.ts', [{ ...whole(...all), importing: ['worker/seal/seal.ts'] }]],
    ['site/src/content/en/pages/faq.mdx', [whole('site', 'views')]],
    ['site/public/robots.txt', [whole('site', 'browser', 'views')]],
    [
      'site/src/browser/exit.ts',
      [
        { ...whole('worker', 'views'), importing: ['site/src/browser/exit.ts'] },
        whole('site', 'browser'),
      ],
    ],
    ['wrangler.toml', [whole(...all)]],
    ['test/languages.ts', [whole(...all)]],
    ['LICENSE', []],
  ])('takes for %s those that read it, and of the others what imports it', (path, choices) => {
    expect(choicesFor([path], all)).toEqual(choices);
  });
});
