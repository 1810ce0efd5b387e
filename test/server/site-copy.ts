import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse, type HTMLElement } from 'node-html-parser';
import { parse as parseToml, stringify } from 'smol-toml';
import { copySite } from '../../scripts/site/copy.ts';

interface Environment {
  vars: Record<string, unknown>;
}

interface Wrangler extends Environment {
  env: Record<string, Environment>;
}

/** A copy of the project in a temporary folder, in which a test changes files as an editor would. */
export class SiteCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'site-copy-'));

  constructor() {
    copySite(this.folder, ['scripts']);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Changes words that a file has; that they are there is part of the test. */
  change(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
    this.write(file, text.replace(from, to));
  }

  /**
   * Sets a setting of `wrangler.toml`, whatever it was.
   *
   * @param environment one of `[env]`; without it, production.
   */
  set(name: string, value: unknown, environment?: string): void {
    const wrangler = parseToml(this.read('wrangler.toml')) as unknown as Wrangler;
    const { vars } = environment === undefined ? wrangler : (wrangler.env[environment] ?? wrangler);
    vars[name] = value;
    this.write('wrangler.toml', stringify(wrangler));
  }

  remove(file: string): void {
    rmSync(join(this.folder, file));
  }

  /**
   * What `npm run build` and its like do, without looking after the packages first.
   *
   * @param task a file of `scripts/`, without `.ts`, and what it takes: `vod guide`.
   * @param env variables besides those of this process.
   */
  run(task: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
    return new Promise((done) => {
      const [name = '', ...more] = task.split(' ');
      const file = join(this.folder, 'scripts', `${name}.ts`);
      const PATH = `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
      const options = {
        cwd: this.folder,
        env: { ...process.env, PATH, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      };
      const child = execFile(
        process.execPath,
        [file, ...more],
        options,
        (_error, stdout, stderr) => {
          done({ code: child.exitCode ?? 1, output: stripVTControlCharacters(stdout + stderr) });
        },
      );
    });
  }

  /** A page as it was built. */
  page(address: string): HTMLElement | undefined {
    const file = join(this.folder, 'dist', address, 'index.html');
    return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
