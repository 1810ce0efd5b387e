import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/launch/installed.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const path = 'node_modules/hono';
const hono = { version: '4.0.0', integrity: 'sha512-hono' };
const optional = { version: '1.0.0', optional: true };
const elsewhere = { ...optional, os: ['plan9'], cpu: ['pdp11'] };

/** A project with one package, installed as npm leaves it, but for what the test changes. */
function project({ locked = {} }: { readonly locked?: object } = {}) {
  const folder = temporaryFolder();
  const write = (file: string, content: object) => {
    writeFileSync(join(folder, file), JSON.stringify(content));
  };
  mkdirSync(join(folder, path), { recursive: true });
  write(join(path, 'package.json'), {});
  write('package-lock.json', { packages: { '': {}, [path]: hono, ...locked } });
  write('node_modules/.package-lock.json', { packages: { [path]: hono } });
  return folder;
}

describe('isInstalled', () => {
  it.each([
    [true, 'npm left what the lock names', {}],
    [true, 'the rest is for other machines', { locked: { [`${path}-plan9`]: elsewhere } }],
    [false, 'another version is locked', { locked: { [path]: { ...hono, version: '4.0.1' } } }],
    [false, 'other content is locked', { locked: { [path]: { ...hono, integrity: 'x' } } }],
    [false, 'a package was added to the lock', { locked: { [`${path}x`]: { version: '4.0.0' } } }],
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
