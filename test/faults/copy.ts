import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { runCommand, type CommandOutcome } from '../../scripts/process/run-command.ts';
import { isStopping } from '../../scripts/process/stopping.ts';
import { root } from '../../scripts/root.ts';
import type { Fault } from './fault.ts';

/** A copy of the project, in a folder that goes away: what is put in there changes nothing here. */
export class Copy {
  /** Ends in no slash, as the names in reports have it. */
  readonly folder: string;
  readonly #beside: string;

  private constructor(beside: string) {
    this.#beside = beside;
    this.folder = join(beside, 'project');
  }

  /**
   * Makes a copy with its site built, and takes it away when the work is done.
   *
   * @param commit what is copied; without one, the files as they are now.
   */
  static async with<T>(commit: string | undefined, work: (copy: Copy) => Promise<T>): Promise<T> {
    const copy = new Copy(await mkdtemp(join(tmpdir(), 'faults-')));
    try {
      await mkdir(copy.folder);
      await (commit === undefined ? copy.#takeFiles() : copy.#takeCommit(commit));
      // Packages of its own: a test that installs some must not touch those of the project.
      await must(copy.run(['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund']));
      // Commands ask git for the project's files.
      await must(copy.run(['git', 'init', '--quiet']));
      await must(copy.build());
      await cp(copy.#site, copy.#builtSite, { recursive: true });
      return await work(copy);
    } finally {
      await rm(copy.#beside, { recursive: true, force: true });
    }
  }

  get #site(): string {
    return join(this.folder, 'dist');
  }

  /** The site of the unchanged project. */
  get #builtSite(): string {
    return join(this.#beside, 'dist');
  }

  /** Where a report is written, out of the way of what looks at the project's files. */
  get report(): string {
    return join(this.#beside, 'report.json');
  }

  /** Runs a tool there, as the launcher of the project's commands would. */
  async run(command: readonly [string, ...string[]]): Promise<CommandOutcome> {
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
    const found = await Promise.all(faults.map(({ file, from }) => this.#count(file, from)));
    const absent = faults.filter((_fault, index) => found[index] !== 1);
    if (absent.length === 0) return;
    throw new Refusal(
      `The text that these change has to stand exactly once in its file: ${absent.map(({ id, file }) => `${id} (${file})`).join(', ')}. Correct them in test/faults/list.`,
    );
  }

  /** Does the work with a fault in the copy, and takes it out again, with the site that may have been built with it. */
  async withFault<T>(fault: Fault, work: () => Promise<T>): Promise<T> {
    await this.refuse([fault]);
    const path = join(this.folder, fault.file);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(fault.from, () => fault.to),
    );
    try {
      return await work();
    } finally {
      await writeFile(path, text);
      await rm(this.#site, { recursive: true, force: true });
      await cp(this.#builtSite, this.#site, { recursive: true });
    }
  }

  async #count(file: string, words: string): Promise<number> {
    const text = await readFile(join(this.folder, file), 'utf8').catch(() => '');
    return text.split(words).length - 1;
  }

  async #takeFiles(): Promise<void> {
    const { stdout } = await must(
      runCommand(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']),
    );
    const deleted = await must(runCommand(['git', 'ls-files', '-z', '--deleted']));
    const gone = new Set(deleted.stdout.split('\0'));
    for (const file of new Set(stdout.split('\0'))) {
      if (file === '' || gone.has(file)) continue;
      await mkdir(dirname(join(this.folder, file)), { recursive: true });
      await cp(join(root, file), join(this.folder, file));
    }
  }

  async #takeCommit(commit: string): Promise<void> {
    const archive = join(this.#beside, 'project.tar');
    await must(runCommand(['git', 'archive', '--output', archive, commit]));
    await must(runCommand(['tar', '-xf', archive, '-C', this.folder]));
  }
}

async function must(outcome: Promise<CommandOutcome>): Promise<CommandOutcome> {
  const { ok, output } = await outcome;
  if (!ok) throw new Refusal(`The copy of the project could not be made:\n\n${output.trim()}`);
  return outcome;
}
