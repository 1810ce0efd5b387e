import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installed } from '../../scripts/launch/installed.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const path = 'node_modules/hono';
const hono = { version: '4.0.0', integrity: 'sha512-hono' };
const root = { dependencies: { hono: '4.0.0' } };
const optional = { version: '1.0.0', optional: true };
const here = { ...optional, os: [process.platform], cpu: [process.arch] };
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

describe('installed', () => {
  it.each([
    ['complete', 'npm left what the lock names', {}],
    ['complete', 'the rest is for other machines', { locked: { [`${path}-plan9`]: elsewhere } }],
    ['stale', 'another version is locked', { locked: { [path]: { ...hono, version: '4.0.1' } } }],
    ['stale', 'other content is locked', { locked: { [path]: { ...hono, integrity: 'x' } } }],
    [
      'stale',
      'a package was added to the lock',
      { locked: { [`${path}x`]: { version: '4.0.0' } } },
    ],
    ['stale', 'one for this machine was added', { locked: { [`${path}-here`]: here } }],
    ['stale', 'a package left the lock', { found: { [`${path}x`]: { version: '4.0.0' } } }],
    ['stale', 'more is asked for', { declared: { dependencies: { hono: '4.0.0', zod: '4.0.0' } } }],
    ['stale', 'another is asked for', { declared: { dependencies: { hono: '4.0.1' } } }],
    ['stale', 'less is asked for', { declared: {} }],
  ])('is %s when %s', (state, _, made) => {
    expect(installed(project(made))).toBe(state);
  });

  it.each([
    ['missing', 'node_modules'],
    ['half-made', 'node_modules/.package-lock.json'],
    ['half-made', path],
  ])('is %s without %s', (state, part) => {
    const folder = project();
    rmSync(join(folder, part), { recursive: true });
    expect(installed(folder)).toBe(state);
  });

  it('is half-made when the proof of the end is cut short', () => {
    const folder = project();
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages": {"node_mod');
    expect(installed(folder)).toBe('half-made');
  });
});
