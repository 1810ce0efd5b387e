import { describe, expect, it } from 'vitest';
import { readChoice } from '../../scripts/tests/choice.ts';
import { namesOf, releaseOnly, usual } from '../../scripts/tests/projects.ts';

const path = 'test/browser/guide.deep.test.ts';
const all = namesOf(usual);

describe('readChoice', () => {
  it.each([
    [['seal'], { projects: all, files: ['seal'] }],
    [['browser', 'exit'], { projects: ['browser'], files: ['exit'] }],
    [
      [path, '-t', '^it holds'],
      { projects: [...all, ...namesOf(releaseOnly)], files: [path], name: '^it holds' },
    ],
    [['--changed'], { projects: all, files: [], since: 'main' }],
    [['--changed', 'HEAD~1'], { projects: all, files: [], since: 'HEAD~1' }],
  ])('takes %j', (args, choice) => {
    expect(readChoice(args)).toEqual(choice);
  });

  it.each([[['--watch']], [['--changed', 'main', 'seal']], [['-t']]])('refuses %j', (args) => {
    expect(() => readChoice(args)).toThrow('`npm test -- browser exit`');
  });
});

describe('the projects that read a file without importing it', () => {
  it.each([
    ['worker/seal/seal.ts', []],
    ['worker/forms/reach.ts', ['site', 'server', 'browser', 'views']],
    ['worker/migrations/0001.sql', ['worker', 'server']],
    ['site/src/content/en/pages/faq.mdx', ['site', 'views']],
    ['site/public/robots.txt', ['site', 'browser', 'views']],
    ['site/src/browser/exit.ts', ['site', 'browser']],
    ['site/src/edit/editor.ts', ['site', 'server']],
    ['LICENSE', []],
  ])('of %s are %j', (file, names) => {
    expect(namesOf(usual.filter(({ reads }) => reads?.test(file)))).toEqual(names);
  });
});
