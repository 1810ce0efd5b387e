import { describe, expect, it } from 'vitest';
import { readAsked } from '../../scripts/tests/choice.ts';

const all = ['worker', 'browser', 'deep'];
const path = 'test/browser/guide.deep.test.ts';
const read = (args: readonly string[]) => readAsked([...args], ['worker', 'browser'], all);
const some = (projects: readonly string[], files: readonly string[], more = {}) => ({
  of: 'some',
  choice: { projects, files, ...more },
});

describe('readAsked', () => {
  it.each([
    [[], { of: 'everything' }],
    [['seal'], some(['worker', 'browser'], ['seal'])],
    [['browser', 'exit'], some(['browser'], ['exit'])],
    [[path, '-t', '^it holds'], some(all, [path], { name: '^it holds' })],
    [['--changed'], { of: 'changed', since: 'main' }],
    [['--changed', 'HEAD~1'], { of: 'changed', since: 'HEAD~1' }],
  ])('takes %j', (args, asked) => {
    expect(read(args)).toEqual(asked);
  });

  it.each([[['--watch']], [['--changed', 'main', 'seal']], [['-t']]])('refuses %j', (args) => {
    expect(() => read(args)).toThrow('`npm test -- browser exit`');
  });
});
