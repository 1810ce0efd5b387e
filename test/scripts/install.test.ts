import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { install, pathWithoutPackages } from '../../scripts/launch/install.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** Puts a program named npm first on the PATH, which does what the shell lines say. */
function pretendNpm(lines: string): void {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
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
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules'));
    for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) {
      writeFileSync(join(folder, path), '{"packages":{"":{}}}');
    }
    writeFileSync(join(folder, 'package.json'), '{}');
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
