import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'node-html-parser';
import { parse as parseYaml, stringify } from 'yaml';
import type { Facts } from '../../../site/src/facts-schema.ts';
import { visibleText } from '../../site/visible-text.ts';
import { runScript, type Ended } from '../run-script.ts';

/** A program made by the command from answers in a file. */
export class MadeProgram {
  readonly parent = mkdtempSync(join(tmpdir(), 'new-program-'));
  readonly folder = join(this.parent, 'program');
  readonly #answers = join(this.parent, 'answers.yaml');

  make(answers: unknown): Promise<Ended> {
    writeFileSync(this.#answers, stringify(answers));
    return runScript([
      'scripts/vod.ts',
      'new-program',
      '--into',
      this.folder,
      '--answers',
      this.#answers,
    ]);
  }

  /** The files of one that was made, in a folder of its own, where a test may change them. */
  static copyOf(made: MadeProgram): MadeProgram {
    const copy = new MadeProgram();
    const leave = ['node_modules', 'dist', '.astro'].map((part) => join(made.folder, part));
    cpSync(made.folder, copy.folder, {
      recursive: true,
      filter: (path) => !leave.includes(path),
    });
    return copy;
  }

  /** Begins it as its README says, and builds its site. */
  async build(): Promise<Ended> {
    const by = ['-c', 'user.name=a', '-c', 'user.email=a@vod.example'];
    for (const step of [
      ['init', '-q'],
      ['add', '-A'],
      [...by, 'commit', '-qm', 'Begin'],
    ])
      await this.run('git', ...step);
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
    return this.run('node', 'scripts/build.ts');
  }

  /** What its `npm test` says of some projects where not all of it holds, or some was left out: nothing. */
  async failing(...projects: readonly string[]): Promise<string> {
    return this.#unlessItHolds(await this.run('node', 'scripts/test.ts', ...projects));
  }

  /** The same of `npm run check` or `npm run lint`. */
  async faultsBy(command: 'check' | 'lint'): Promise<string> {
    return this.#unlessItHolds(await this.run('node', `scripts/${command}.ts`));
  }

  #unlessItHolds({ code, stdout, stderr }: Ended): string {
    return code === 0 ? '' : stripVTControlCharacters(stdout + stderr);
  }

  /** A tool of the packages, in the new program's folder. */
  run(command: string, ...args: readonly string[]): Promise<Ended> {
    const env = {
      ...process.env,
      ...{ PATH: `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`, VITEST: '' },
      ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    };
    const options = { cwd: this.folder, env, maxBuffer: Infinity };
    return new Promise((end) => {
      const child = execFile(command, args, options, (_error, stdout, stderr) => {
        end({ code: child.exitCode, stdout, stderr });
      });
    });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  textOf(address: string): string {
    return visibleText(parse(this.read(`dist${address}index.html`)));
  }

  facts(locale: string): Facts {
    return parseYaml(this.read(`site/src/content/${locale}/facts.yaml`)) as Facts;
  }

  /** Its text files: what is read, built or run. */
  texts(): { file: string; text: string }[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)))
      .filter(
        (file) => !/^(?:node_modules|\.astro|\.wrangler)\/|\.(?:png|pdf|ico|woff2)$/.test(file),
      )
      .map((file) => ({ file, text: this.read(file) }));
  }

  forget(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }
}
