import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { JsonTestResults } from 'vitest/node';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import type { Copy } from './copy.ts';
import type { Project } from './fault.ts';

/** Which tests are run. */
export interface Tests {
  /** One alone. */
  readonly project?: Project | undefined;
  /** Files alone whose paths hold this. */
  readonly file?: string | undefined;
  /** Tests alone whose names match this. */
  readonly filter?: string | undefined;
  /** Files that are left out. */
  readonly without?: Iterable<string>;
}

/** The first test that failed. */
export interface Failure {
  /** None where files of any project were run. */
  readonly project?: Project | undefined;
  /** None where no test failed, and the run did. */
  readonly file?: string;
  /** None where the file failed as a whole. */
  readonly test?: string;
  /** The first line of why. */
  readonly said: string;
}

/**
 * Runs tests in the copy until one fails.
 *
 * @returns the one that failed, or undefined when all passed.
 * @throws Refusal when there was no test to run: nothing was looked at then.
 */
export async function firstFailure(
  copy: Copy,
  { project, file, filter, without = [] }: Tests,
): Promise<Failure | undefined> {
  await rm(copy.report, { force: true });
  const { ok, output } = await copy.run([
    ...(['vitest', 'run', '--bail=1', '--reporter=json'] as const),
    `--outputFile.json=${copy.report}`,
    ...(project === undefined ? [] : [`--project=${project}`]),
    ...(filter === undefined ? [] : [`--testNamePattern=${filter}`]),
    ...[...without].map((left) => `--exclude=${left}`),
    ...(file === undefined ? [] : [file]),
  ]);
  const results = await readReport(copy);
  if (ok) {
    if (results?.numPassedTests) return undefined;
    throw new Refusal(`No test of ${[project, file, filter].filter(Boolean).join(' ')} was run.`);
  }
  const failure = results && failureIn(copy, results);
  return { project, ...(failure ?? { said: lastLine(output) }) };
}

async function readReport(copy: Copy): Promise<JsonTestResults | undefined> {
  try {
    return JSON.parse(await readFile(copy.report, 'utf8')) as JsonTestResults;
  } catch (error) {
    // vitest ended before it wrote one.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function failureIn(
  { folder }: Copy,
  { testResults }: JsonTestResults,
): Omit<Failure, 'project'> | undefined {
  const files = [...testResults].sort((a, b) => a.startTime - b.startTime);
  for (const { name, assertionResults } of files) {
    const test = assertionResults.find(({ status }) => status === 'failed');
    if (!test) continue;
    const said = firstLine(test.failureMessages?.[0] ?? '');
    return { file: relative(folder, name), test: test.fullName, said };
  }
  // A file that was broken off after a failure elsewhere counts as failed, too, and says nothing.
  const broken = files.find(({ status, message }) => status === 'failed' && message !== '');
  return broken && { file: relative(folder, broken.name), said: firstLine(broken.message) };
}

const plain = (text: string): string => stripVTControlCharacters(text).trim().slice(0, 300);
const firstLine = (text: string): string => plain(text.split('\n')[0] ?? '');
const lastLine = (text: string): string => plain(text.trim().split('\n').at(-1) ?? '');
