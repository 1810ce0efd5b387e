import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { JsonTestResults } from 'vitest/node';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import type { Copy } from './copy.ts';
import { projectsOf, type Fault, type Project } from './fault.ts';

/** Which tests are run: those of a project, those whose path or name has something, or both. */
interface Tests {
  readonly project?: Project | undefined;
  readonly file?: string | undefined;
  readonly filter?: string | undefined;
}

/** The first test that failed; without a file where the run did as a whole, without a test where the file did. */
interface Failure {
  readonly file?: string;
  readonly test?: string;
  /** The first line of why. */
  readonly said: string;
}

/** What noticed a fault first. */
export interface Catch extends Failure {
  readonly by: 'content rules' | 'build' | 'test';
  readonly project?: Project | undefined;
}

/** Looks for what notices faults, one after the other, in one copy. */
export class Search {
  readonly #copy: Copy;
  /** What passed without a fault, for it is looked at once. */
  readonly #passed = new Set<string>();
  /** Files that fail without any fault: they never count. */
  readonly failing = new Set<string>();
  /** Files that failed once with a fault, and not again with the same. */
  readonly flaky = new Set<string>();

  constructor(copy: Copy) {
    this.#copy = copy;
  }

  /** The first to notice. A failure counts where it comes again with the fault, and the same tests pass without. */
  async catchOf(fault: Fault): Promise<Catch | undefined> {
    for (;;) {
      const found = await this.#copy.withFault(fault, () => this.#look(fault));
      if (found?.by !== 'test') return found;
      const { project, file } = found;
      if (await this.#passes({ project, file, filter: filterOf(fault, project) })) return found;
      if (file === undefined) throw new Error(`${project ?? 'A run'} fails without a fault.`);
      this.failing.add(file);
    }
  }

  async #passes(tests: Tests): Promise<boolean> {
    const key = JSON.stringify(tests);
    if (!this.#passed.has(key) && (await this.#firstFailure(tests))) return false;
    this.#passed.add(key);
    return true;
  }

  async #look(fault: Fault): Promise<Catch | undefined> {
    const rules = await this.#copy.checkContent();
    if (!rules.ok) return { by: 'content rules', said: rules.output.trim().slice(0, 600) };
    // No page depends on a command.
    if (!fault.file.startsWith('scripts/')) {
      const { ok, output } = await this.#copy.build();
      if (!ok) return { by: 'build', said: output.trim().slice(0, 600) };
    }
    const likely = (fault.likely ?? []).map((file): Tests => ({ file }));
    const rest = projectsOf(fault).map((project): Tests => ({
      project,
      filter: filterOf(fault, project),
    }));
    for (const tests of [...likely, ...rest]) {
      const failure = await this.#confirmedFailure(tests);
      if (failure) return { by: 'test', project: tests.project, ...failure };
    }
    return undefined;
  }

  /** The first test that fails, and fails once more when its file is run alone. */
  async #confirmedFailure(tests: Tests): Promise<Failure | undefined> {
    const without = new Set(this.failing);
    for (;;) {
      const failure = await this.#firstFailure(tests, without);
      if (!failure) return undefined;
      const { file = tests.file, test } = failure;
      const again = await this.#firstFailure({ ...tests, file });
      if (again && again.file === failure.file && again.test === test) return failure;
      this.flaky.add(file ?? tests.project ?? '');
      if (failure.file === undefined) return undefined;
      without.add(failure.file);
    }
  }

  /**
   * Runs tests until one fails.
   *
   * @throws Refusal when there was no test to run: nothing was looked at then.
   */
  async #firstFailure(tests: Tests, without = new Set<string>()): Promise<Failure | undefined> {
    const { project, file, filter } = tests;
    const { folder, report } = this.#copy;
    await rm(report, { force: true });
    const { ok, output } = await this.#copy.run([
      ...(['vitest', 'run', '--bail=1', '--reporter=json', `--outputFile.json=${report}`] as const),
      ...(project === undefined ? [] : [`--project=${project}`]),
      ...(filter === undefined ? [] : [`--testNamePattern=${filter}`]),
      ...[...without].map((left) => `--exclude=${left}`),
      ...(file === undefined ? [] : [file]),
    ]);
    // There is none where vitest ended before it wrote one.
    const written = await readFile(report, 'utf8').catch(() => '{"testResults":[]}');
    const results = JSON.parse(written) as JsonTestResults;
    if (!ok) return failureIn(folder, results) ?? { said: plain(output.trim().split('\n').at(-1)) };
    if (results.numPassedTests) return undefined;
    throw new Refusal(`No test of ${JSON.stringify(tests)} was run.`);
  }
}

/** All tests of the views take minutes. */
const filterOf = (fault: Fault, project: Project | undefined): string | undefined =>
  project === 'views' ? fault.filter : undefined;

function failureIn(folder: string, { testResults }: JsonTestResults): Failure | undefined {
  const files = [...testResults].sort((a, b) => a.startTime - b.startTime);
  for (const { name, assertionResults } of files) {
    const test = assertionResults.find(({ status }) => status === 'failed');
    const said = plain(test?.failureMessages?.[0]?.split('\n')[0]);
    if (test) return { file: relative(folder, name), test: test.fullName, said };
  }
  // A file that was broken off after a failure elsewhere counts as failed, too, and says nothing.
  const broken = files.find(({ status, message }) => status === 'failed' && message !== '');
  const said = plain(broken?.message.split('\n')[0]);
  return broken && { file: relative(folder, broken.name), said };
}

const plain = (text = ''): string => stripVTControlCharacters(text).trim().slice(0, 300);
