import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../scripts/process/run-command.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';

/**
 * What the Worker may weigh as it is deployed, packed, in bytes: less is read and compiled sooner where it is cold. Somewhat
 * more than half of it is the coordinator's desk.
 */
const limit = 96 * 1024;

describe('the Worker as it is deployed', () => {
  it('weighs no more than 96 KiB, packed', async () => {
    const folder = temporaryFolder();
    const { ok, output } = await runCommand([
      'wrangler',
      'deploy',
      '--dry-run',
      `--outdir=${folder}`,
    ]);
    expect(ok, output).toBe(true);
    const code = readFileSync(join(folder, 'index.js'));
    expect(gzipSync(code).length).toBeLessThanOrEqual(limit);
  });
});
