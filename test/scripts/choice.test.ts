import { describe, expect, it } from 'vitest';
import { readAsked } from '../../scripts/tests/choice.ts';

const read = (...args: string[]) =>
  readAsked(args, ['worker', 'browser'], ['worker', 'browser', 'deep']);

describe('readAsked', () => {
  it('takes everything where nothing is asked for', () => {
    expect(read()).toEqual({ of: 'everything' });
  });

  it('takes a word for a part of a path, in every project of `npm test`', () => {
    const choice = { projects: ['worker', 'browser'], files: ['seal'] };
    expect(read('seal')).toEqual({ of: 'some', choice });
  });

  it('takes a word that names a project for that project', () => {
    const choice = { projects: ['browser'], files: ['exit'] };
    expect(read('browser', 'exit')).toEqual({ of: 'some', choice });
  });

  it('looks for a file by its path in every project, as a failure names it', () => {
    const files = ['test/browser/guide.deep.test.ts'];
    const choice = { projects: ['worker', 'browser', 'deep'], files, name: '^it holds' };
    expect(read(...files, '-t', '^it holds')).toEqual({ of: 'some', choice });
  });

  it.each([
    [['--changed'], 'main'],
    [['--changed', 'HEAD~1'], 'HEAD~1'],
  ])('takes %j for what changed since %s', (args, since) => {
    expect(read(...args)).toEqual({ of: 'changed', since });
  });

  it.each([[['--watch']], [['--changed', 'main', 'seal']], [['-t']]])(
    'refuses %j, and says what it takes',
    (args) => {
      expect(() => read(...args)).toThrow('`npm test -- browser exit`');
    },
  );
});
