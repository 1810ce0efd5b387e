import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';

interface Config {
  readonly vars: { readonly ACCESS_AUDIENCE: string };
  readonly access: { readonly dev: { readonly aud: string } };
}

const config = parse(readFileSync('wrangler.toml', 'utf8')) as unknown as Config;

describe('the development identity', () => {
  it('has an audience that no Access application has, and that no deployment trusts', () => {
    expect(config.access.dev.aud).toBe('local');
    expect(config.vars.ACCESS_AUDIENCE).not.toBe(config.access.dev.aud);
  });

  it('is no part of what is deployed', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deploy-'));
    try {
      const args = ['deploy', '--dry-run', '--outdir', folder];
      await promisify(execFile)('wrangler', args);
      const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
      const code = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
      expect(files.length).toBeGreaterThan(0);
      expect(code.join('\n')).not.toContain('coordinator@vod.example');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
