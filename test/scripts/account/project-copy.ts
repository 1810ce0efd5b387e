import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript, type Ended } from '../run-script.ts';
import { OfficeSettings } from './office-settings.ts';

/** A copy of the project with an office's settings, whose commands ask a stub in the account's place. */
export class ProjectCopy extends OfficeSettings {
  readonly stateFolder = join(this.folder, '.state');
  readonly #env: Readonly<Record<string, string>>;
  readonly #commandLines = join(this.folder, 'command-lines');

  /** @param env tells wrangler where the account is. */
  constructor(env: Readonly<Record<string, string>> = {}) {
    super();
    for (const part of ['scripts', 'worker', 'package.json']) this.copy(part);
    // What the launch checklist is read by.
    for (const part of ['content-rules', 'schema-fields.ts']) this.copy(`site/src/${part}`);
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
    this.#env = {
      ...env,
      PATH: `${this.#noteCommandLines()}:${process.env['PATH'] ?? ''}`,
      STATE_DIR: this.stateFolder,
      WRANGLER_LOG_PATH: this.wranglerLog,
    };
  }

  /** Where wrangler writes its own log. */
  get wranglerLog(): string {
    return join(this.folder, 'wrangler.log');
  }

  /** `deploy`, or a command of `npm run vod`. */
  run(name: string, ...args: string[]): Promise<Ended> {
    const script = (file: string) => join(this.folder, 'scripts', file);
    const call = name === 'deploy' ? [script('deploy.ts')] : [script('vod.ts'), name];
    return runScript([...call, ...args], this.#env);
  }

  /** Every command line with which wrangler was started. */
  commandLines(): string {
    return readFileSync(this.#commandLines, 'utf8');
  }

  /** Puts a program before the real wrangler that notes how it was called. @returns its folder. */
  #noteCommandLines(): string {
    const folder = join(this.folder, 'bin');
    mkdirSync(folder);
    writeFileSync(this.#commandLines, '');
    const real = resolve('node_modules/.bin/wrangler');
    writeFileSync(
      join(folder, 'wrangler'),
      `#!/bin/sh\nprintf '%s\\n' "$*" >> '${this.#commandLines}'\nexec '${real}' "$@"\n`,
    );
    chmodSync(join(folder, 'wrangler'), 0o755);
    return folder;
  }
}
