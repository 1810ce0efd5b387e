import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium/find.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A machine with these programs: on the PATH in two folders, and one that Playwright keeps. */
function machine(programs: readonly string[], mode = 0o755) {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  for (const name of ['one', 'two', 'cache']) mkdirSync(at(name));
  for (const name of programs) writeFileSync(at(name), '', { mode });
  const PATH = [at('one'), at('two')].join(delimiter);
  const find = (more: NodeJS.ProcessEnv = {}) =>
    findChromium({ PATH, ...more }, at('cache/chrome'));
  return { at, find };
}

describe('findChromium', () => {
  it.each([
    ['two/chromium-headless-shell', ['one/chromium', 'two/chromium-headless-shell']],
    ['two/chromium', ['one/google-chrome', 'two/chromium', 'cache/chrome']],
    ['two/google-chrome', ['two/google-chrome', 'cache/chrome']],
    ['cache/chrome', ['cache/chrome']],
  ])('takes %s of %j', (found, programs) => {
    const { at, find } = machine(programs);
    expect(find()).toBe(at(found));
  });

  it('passes over files that are not programs', () => {
    expect(machine(['one/chromium'], 0o644).find()).toBeUndefined();
  });

  it('takes what CHROMIUM_PATH names, and refuses where no program is there', () => {
    const { at, find } = machine(['mine', 'one/chromium']);
    const found = (name: string) => find({ CHROMIUM_PATH: at(name) });
    expect(found('mine')).toBe(at('mine'));
    expect(() => found('other')).toThrow(
      `CHROMIUM_PATH is "${at('other')}" and no program is there`,
    );
  });
});
