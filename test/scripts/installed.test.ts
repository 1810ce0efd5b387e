import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/launch/installed.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const path = 'node_modules/hono';
const hono = { version: '4.0.0', integrity: 'sha512-hono' };
const root = { dependencies: { hono: '4.0.0' } };
const optional = { version: '1.0.0', optional: true };
const elsewhere = { ...optional, os: ['plan9'], cpu: ['pdp11'] };

/** A project with one package, installed as npm leaves it, but for what the test changes. */
function project({ declared = root, locked = {}, found = {} }: Record<string, object> = {}) {
  const folder = temporaryFolder();
  const write = (file: string, content: object) => {
    writeFileSync(join(folder, file), JSON.stringify(content));
  };
  const packages = { [path]: hono, ...found };
  for (const each of Object.keys(packages)) {
    mkdirSync(join(folder, each), { recursive: true });
    write(join(each, 'package.json'), {});
  }
  write('package.json', declared);
  write('package-lock.json', { packages: { '': root, [path]: hono, ...locked } });
  write('node_modules/.package-lock.json', { packages });
  return folder;
}

describe('isInstalled', () => {
  it.each([
    [true, 'npm left what the lock names', {}],
    [true, 'the rest is for other machines', { locked: { [`${path}-plan9`]: elsewhere } }],
    [false, 'another version is locked', { locked: { [path]: { ...hono, version: '4.0.1' } } }],
    [false, 'other content is locked', { locked: { [path]: { ...hono, integrity: 'x' } } }],
    [false, 'a package was added to the lock', { locked: { [`${path}x`]: { version: '4.0.0' } } }],
    [false, 'a package left the lock', { found: { [`${path}x`]: { version: '4.0.0' } } }],
    [false, 'more is asked for', { declared: { dependencies: { hono: '4.0.0', zod: '4.0.0' } } }],
    [false, 'another is asked for', { declared: { dependencies: { hono: '4.0.1' } } }],
    [false, 'less is asked for', { declared: {} }],
  ])('is %s when %s', (state, _, made) => {
    expect(isInstalled(project(made))).toBe(state);
  });

  it.each(['node_modules', 'node_modules/.package-lock.json', path])(
    'is false without %s',
    (part) => {
      const folder = project();
      rmSync(join(folder, part), { recursive: true });
      expect(isInstalled(folder)).toBe(false);
    },
  );

  it('is false when the proof of the end is cut short', () => {
    const folder = project();
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages": {"node_mod');
    expect(isInstalled(folder)).toBe(false);
  });
});
