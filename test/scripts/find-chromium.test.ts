import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium/find.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A machine with these programs: on the PATH in two folders, and one that Playwright keeps. */
function machine(programs: readonly string[], mode = 0o755) {
  const folder = temporaryFolder();
  for (const name of ['one', 'two', 'cache']) mkdirSync(join(folder, name));
  for (const name of programs) writeFileSync(join(folder, name), '', { mode });
  const at = (name: string): string => join(folder, name);
  const PATH = [at('one'), at('two')].join(delimiter);
  return { at, env: { PATH }, playwright: at('cache/chrome') };
}

describe('findChromium', () => {
  it('takes what CHROMIUM_PATH names before all else', () => {
    const { at, env, playwright } = machine(['mine', 'one/chromium', 'cache/chrome']);
    const found = findChromium({ env: { ...env, CHROMIUM_PATH: at('mine') }, playwright });
    expect(found).toBe(at('mine'));
  });

  it('refuses a CHROMIUM_PATH at which there is no program, rather than take another', () => {
    const { at, env, playwright } = machine(['one/chromium']);
    const places = { env: { ...env, CHROMIUM_PATH: at('mine') }, playwright };
    expect(() => findChromium(places)).toThrow(
      `CHROMIUM_PATH is "${at('mine')}" and no program is there: correct it, or unset it to have one looked for.`,
    );
  });

  it('takes chromium on the PATH before google-chrome on the PATH', () => {
    const { at, ...places } = machine(['one/google-chrome', 'two/chromium', 'cache/chrome']);
    expect(findChromium(places)).toBe(at('two/chromium'));
  });

  it("takes google-chrome on the PATH before Playwright's", () => {
    const { at, ...places } = machine(['two/google-chrome', 'cache/chrome']);
    expect(findChromium(places)).toBe(at('two/google-chrome'));
  });

  it("takes Playwright's last", () => {
    const { at, ...places } = machine(['cache/chrome']);
    expect(findChromium(places)).toBe(at('cache/chrome'));
  });

  it('passes over files that are not programs', () => {
    const { env, playwright } = machine(['one/chromium'], 0o644);
    expect(findChromium({ env, playwright })).toBeUndefined();
  });

  it('finds nothing where there is nothing', () => {
    const { env, playwright } = machine([]);
    expect(findChromium({ env, playwright })).toBeUndefined();
  });
});
