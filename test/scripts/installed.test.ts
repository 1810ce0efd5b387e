import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installed } from '../../scripts/launch/installed.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const hono = { version: '4.0.0', integrity: 'sha512-hono' };
const here = { os: [process.platform], cpu: [process.arch] };
const root = { dependencies: { hono: '4.0.0' } };

interface Made {
  readonly declared?: object;
  readonly locked?: object;
  readonly found?: object;
}

/** A project with one package, installed as npm leaves it, but for what the test changes. */
function project({ declared = root, locked = {}, found = {} }: Made = {}): string {
  const folder = temporaryFolder();
  const packages = { 'node_modules/hono': hono, ...found };
  for (const path of Object.keys(packages)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), '{}');
  }
  write(folder, 'package.json', declared);
  write(folder, 'package-lock.json', {
    packages: { '': root, 'node_modules/hono': hono, ...locked },
  });
  write(folder, 'node_modules/.package-lock.json', { packages });
  return folder;
}

function write(folder: string, path: string, content: object): void {
  writeFileSync(join(folder, path), JSON.stringify(content));
}

describe('installed', () => {
  it('is complete when npm left what the lock names', () => {
    expect(installed(project())).toBe('complete');
  });

  it('is missing without node_modules', () => {
    const folder = project();
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect(installed(folder)).toBe('missing');
  });

  it('is half-made when npm did not come to its end', () => {
    const folder = project();
    rmSync(join(folder, 'node_modules/.package-lock.json'));
    expect(installed(folder)).toBe('half-made');
  });

  it('is half-made when the proof of the end is cut short', () => {
    const folder = project();
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages": {"node_mod');
    expect(installed(folder)).toBe('half-made');
  });

  it('is half-made when a package was taken away', () => {
    const folder = project();
    rmSync(join(folder, 'node_modules/hono'), { recursive: true });
    expect(installed(folder)).toBe('half-made');
  });

  it.each([
    [
      'another version is locked',
      { locked: { 'node_modules/hono': { ...hono, version: '4.0.1' } } },
    ],
    ['other content is locked', { locked: { 'node_modules/hono': { ...hono, integrity: 'x' } } }],
    ['a package was added to the lock', { locked: { 'node_modules/zod': { version: '4.0.0' } } }],
    ['a package left the lock', { found: { 'node_modules/zod': { version: '4.0.0' } } }],
    ['package.json asks for more', { declared: { dependencies: { hono: '4.0.0', zod: '4.0.0' } } }],
    ['package.json asks for another', { declared: { dependencies: { hono: '4.0.1' } } }],
    ['package.json asks for less', { declared: {} }],
  ])('is stale when %s', (_, made) => {
    expect(installed(project(made))).toBe('stale');
  });

  it('does without what is made for other machines', () => {
    const other = { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['pdp11'] };
    expect(installed(project({ locked: { 'node_modules/binary-plan9': other } }))).toBe('complete');
  });

  it('does not do without what is made for this machine', () => {
    const own = { version: '1.0.0', optional: true, ...here };
    expect(installed(project({ locked: { 'node_modules/binary-here': own } }))).toBe('stale');
  });
});
