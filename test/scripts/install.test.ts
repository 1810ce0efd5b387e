import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { install, isInstalled, pathWithoutPackages } from '../../scripts/launch/install.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** Puts a program named npm first on the PATH, which does what the shell lines say. */
function pretendNpm(lines: string): void {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
}

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

describe('install', () => {
  it('says what it does, and lets npm do it', async () => {
    const folder = temporaryFolder();
    pretendNpm('echo "$@" > called');
    const said: string[] = [];
    await install(folder, (line) => said.push(line));
    expect(said).toEqual([
      'Installing the packages that package-lock.json names (a minute or so) …',
    ]);
    expect(existsSync(join(folder, 'called'))).toBe(true);
  });

  it.each([
    [
      'npm error code ENOTFOUND',
      /^`npm ci` failed, .*run the same command again\.\n\nnpm error code ENOTFOUND$/,
    ],
    ['npm ERR! nospc ENOSPC: no space left on device, write', /^The disk is full: free some space/],
  ])('says what to do when npm says "%s"', async (said, sentence) => {
    pretendNpm(`echo "${said}" >&2; exit 1`);
    await expect(install(temporaryFolder(), () => undefined)).rejects.toThrow(sentence);
  });

  it('leaves a finished install alone', async () => {
    const folder = project();
    pretendNpm('touch called');
    await install(folder, () => undefined);
    expect(existsSync(join(folder, 'called'))).toBe(false);
  });
});

describe('pathWithoutPackages', () => {
  it("leaves out every project's packages, and keeps the rest in order", () => {
    const path = ['/p/node_modules/.bin', '/usr/local/bin', '/node_modules/.bin', '/usr/bin'];
    expect(pathWithoutPackages(path.join(delimiter))).toBe(
      ['/usr/local/bin', '/usr/bin'].join(delimiter),
    );
  });
});

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
