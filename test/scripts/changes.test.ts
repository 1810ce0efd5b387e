import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../scripts/tests/changes.ts';
import { usual } from '../../scripts/tests/projects.ts';

const all = usual.map(({ name }) => name);

describe('choicesFor', () => {
  it('takes for code of the Worker what imports it, and no whole project', () => {
    const [choice, ...more] = choicesFor(['worker/seal/seal.ts'], all);
    expect(choice).toEqual({ projects: all, files: [], importing: ['worker/seal/seal.ts'] });
    expect(more).toEqual([]);
  });

  it.each([
    ['site/src/content/en/pages/faq.mdx', ['site', 'views']],
    ['site/src/styles/base.css', ['site', 'browser', 'views']],
    ['site/public/robots.txt', ['site', 'browser', 'views']],
  ])('takes for %s the whole of %j', (path, projects) => {
    expect(choicesFor([path], all)).toEqual([{ projects, files: [] }]);
  });

  it('takes for the quick exit those that read its script, and of the others what imports it', () => {
    const path = 'site/src/browser/exit.ts';
    expect(choicesFor([path], all)).toEqual([
      { projects: ['worker', 'scripts', 'server', 'views'], files: [], importing: [path] },
      { projects: ['site', 'browser'], files: [] },
    ]);
  });

  it.each(['wrangler.toml', 'package-lock.json', 'vitest.config.ts', 'test/languages.ts'])(
    'takes everything for %s',
    (path) => {
      expect(choicesFor([path, 'site/src/styles/base.css'], all)).toEqual([
        { projects: all, files: [] },
      ]);
    },
  );

  it('takes nothing for what no test reads', () => {
    expect(choicesFor(['LICENSE'], all)).toEqual([]);
  });
});
