import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/root.ts';
import { readPlan } from '../../../scripts/screenshots/plan.ts';

const usual = join(root, '.state', 'screenshots');

describe('readPlan', () => {
  it('takes the pictures of the desk without an argument', () => {
    expect(readPlan([])).toEqual({ of: 'desk' });
  });

  it.each([
    { args: ['--pages'], folder: usual, only: '' },
    { args: ['--pages', 'pictures'], folder: resolve('pictures'), only: '' },
    { args: ['--pages', '--only', 'faq'], folder: usual, only: 'faq' },
    { args: ['--pages', 'pictures', '--only', 'faq'], folder: resolve('pictures'), only: 'faq' },
  ])('takes those of the pages for $args', ({ args, folder, only }) => {
    expect(readPlan(args)).toEqual({ of: 'pages', folder, only });
  });

  it.each([
    { args: ['pictures'] },
    { args: ['--page'] },
    { args: ['--only', 'faq'] },
    { args: ['--pages', 'pictures', 'more'] },
    { args: ['--pages', '--only'] },
    { args: ['--pages', 'pictures', '--only', 'faq', 'more'] },
  ])('says what it takes instead of $args', ({ args }) => {
    expect(() => readPlan(args)).toThrow(/^This takes `-- --pages`/);
  });
});
