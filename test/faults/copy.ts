import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { runCommand, type CommandOutcome } from '../../scripts/process/run-command.ts';
import { isStopping } from '../../scripts/process/stopping.ts';
import type { Fault } from './fault.ts';

type Command = readonly [string, ...string[]];

/** A copy of the project, with its site built, in a folder that goes away: what is put in there changes nothing here. */
export class Copy {
  readonly #beside: string;
  /** Ends in no slash, as the names in reports have it. */
  readonly folder: string;
  /** Where a report is written, out of the way of what looks at the project's files. */
  readonly report: string;

  private constructor(beside: string) {
    this.#beside = beside;
    this.folder = join(beside, 'project');
    this.report = join(beside, 'report.json');
  }

  /**
   * Makes a copy, and takes it away when the work is done.
   *
   * @param commit what is copied; without one, the files as they are now.
   */
  static async with<T>(commit: string | undefined, work: (copy: Copy) => Promise<T>): Promise<T> {
    const copy = new Copy(await mkdtemp(join(tmpdir(), 'faults-')));
    try {
      await copy.#make(commit);
      return await work(copy);
    } finally {
      await rm(copy.#beside, { recursive: true, force: true });
    }
  }

  async #make(commit: string | undefined): Promise<void> {
    const archive = join(this.#beside, 'project.tar');
    if (commit === undefined) {
      const list: Command = ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
      const files = (await must(runCommand(list))).stdout.split('\0').filter(existsSync);
      await must(runCommand(['tar', '-cf', archive, '--null', '-T', '-'], {}, files.join('\0')));
    } else await must(runCommand(['git', 'archive', '--output', archive, commit]));
    await mkdir(this.folder);
    await must(this.run(['tar', '-xf', archive]));
    // Packages of its own: a test that installs some must not touch those of the project.
    await must(this.run(['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund']));
    // Commands ask git for the project's files.
    await must(this.run(['git', 'init', '--quiet']));
    await must(this.build());
    await this.#keepBuilt(this.folder, this.#beside);
  }

  /** Runs a tool there, as the launcher of the project's commands would. */
  async run(command: Command): Promise<CommandOutcome> {
    const env = {
      PATH: [join(this.folder, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      WRANGLER_SEND_METRICS: 'false',
    };
    const outcome = await runCommand(command, env, undefined, this.folder);
    // A tool that was ended fails, and that is no catch.
    if (isStopping()) throw new Refusal('It was stopped.');
    return outcome;
  }

  build(): Promise<CommandOutcome> {
    return this.run(['node', 'scripts/build.ts']);
  }

  /** The rules of content, as `npm run lint` runs them. */
  checkContent(): Promise<CommandOutcome> {
    const step = `const { lintSteps } = await import('./scripts/steps/static.ts');
      const { ok, output } = await lintSteps.find(({ name }) => name === 'content rules').run();
      console.log(output);
      process.exitCode = ok ? 0 : 1;`;
    return this.run(['node', '--input-type=module', '--eval', step]);
  }

  /** @throws Refusal for all faults whose text does not stand in its file exactly once. */
  async refuse(faults: readonly Fault[]): Promise<void> {
    const absent: string[] = [];
    for (const { id, file, from } of faults) {
      const text = await readFile(join(this.folder, file), 'utf8').catch(() => '');
      if (text.split(from).length !== 2) absent.push(`${id} (${file})`);
    }
    if (absent.length === 0) return;
    throw new Refusal(
      `The text that these change has to stand exactly once in its file: ${absent.join(', ')}. Correct them in test/faults/list.`,
    );
  }

  /** Does the work with a fault in the copy, and takes it out again, with the site that may have been built with it. */
  async withFault<T>({ file, from, to }: Fault, work: () => Promise<T>): Promise<T> {
    const path = join(this.folder, file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.split(from).join(to));
    try {
      return await work();
    } finally {
      await writeFile(path, text);
      await rm(join(this.folder, 'dist'), { recursive: true, force: true });
      await this.#keepBuilt(this.#beside, this.folder);
    }
  }

  /** Copies the built site, and of which files it was built: the tests refuse one that is not of those that are there. */
  async #keepBuilt(from: string, to: string): Promise<void> {
    for (const part of ['dist', '.astro/built-from.json'])
      await cp(join(from, part), join(to, part), { recursive: true });
  }
}

async function must(outcome: Promise<CommandOutcome>): Promise<CommandOutcome> {
  const { ok, output } = await outcome;
  if (!ok) throw new Refusal(`The copy of the project could not be made:\n\n${output.trim()}`);
  return outcome;
}
