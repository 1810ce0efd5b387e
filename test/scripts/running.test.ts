import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isServed, noteRunning } from '../../scripts/start/local-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a folder of local data', () => {
  it('is served from the note to its end', () => {
    const folder = join(temporaryFolder(), 'state');
    expect(isServed(folder)).toBe(false);
    const end = noteRunning(folder);
    expect(isServed(folder)).toBe(true);
    end();
    expect(isServed(folder)).toBe(false);
  });

  it('is not served by a process that was killed', () => {
    const folder = temporaryFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'running.pid'), String(pid));
    expect(isServed(folder)).toBe(false);
  });
});

describe('npm run vod -- reseal', () => {
  it('leaves a database alone that npm start serves, and says what to do', () => {
    const folder = temporaryFolder();
    noteRunning(folder);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/vod.ts', 'reseal'], {
      env: { ...process.env, STATE_DIR: folder },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('stop `npm start`');
  });
});
