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
}

/**
 * What notices a fault first. A failure counts where it comes again with the fault.
 *
 * @throws Refusal where the same tests fail without the fault: nothing can be told by them.
 */
export async function catchOf(fault: Fault, copy: Copy): Promise<Catch | undefined> {
  const found = await copy.withFault(fault, () => look(fault, copy));
  if (!found?.tests) return found?.caught;
  const without = await firstFailure(found.tests, copy);
  if (!without) return found.caught;
  throw new Refusal(`${found.tests.file ?? 'A run'} fails without a fault, too: ${without.said}`);
}

async function look(
  fault: Fault,
  copy: Copy,
): Promise<{ readonly caught: Catch; readonly tests?: Tests } | undefined> {
  const rules = await copy.checkContent();
  if (!rules.ok) return { caught: { by: 'content rules', said: plain(rules.output) } };
  // No page depends on a command.
  if (!fault.file.startsWith('scripts/')) {
    const { ok, output } = await copy.build();
    if (!ok) return { caught: { by: 'build', said: plain(output) } };
  }
  const likely = (fault.likely ?? []).map((file): Tests => ({ file }));
  const rest = projectsOf(fault).map((project): Tests => ({
    project,
    // All tests of the views take minutes.
    filter: project === 'views' ? fault.filter : undefined,
  }));
  for (const tests of [...likely, ...rest]) {
    const failure = await firstFailure(tests, copy);
    if (!failure) continue;
    const same = { ...tests, file: failure.file ?? tests.file };
    const again = await firstFailure(same, copy);
    if (again?.test === failure.test) return { caught: { by: 'test', ...failure }, tests: same };
  }
  return undefined;
}

/**
 * Runs tests until one fails.
 *
 * @throws Refusal when there was no test to run: nothing was looked at then.
 */
async function firstFailure(tests: Tests, copy: Copy): Promise<Failure | undefined> {
  const { project, file, filter } = tests;
  const { folder, report } = copy;
  await rm(report, { force: true });
  const { ok, output } = await copy.run([
    ...(['vitest', 'run', '--bail=1', '--reporter=json', `--outputFile.json=${report}`] as const),
    ...(project === undefined ? [] : [`--project=${project}`]),
    ...(filter === undefined ? [] : [`--testNamePattern=${filter}`]),
    ...(file === undefined ? [] : [file]),
  ]);
  // There is none where vitest ended before it wrote one.
  const written = await readFile(report, 'utf8').catch(() => '{"testResults":[]}');
  const results = JSON.parse(written) as JsonTestResults;
  if (!ok) return failureIn(folder, results) ?? { said: plain(output.trim().split('\n').at(-1)) };
  if (results.numPassedTests) return undefined;
  throw new Refusal(`No test of ${JSON.stringify(tests)} was run.`);
}

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
