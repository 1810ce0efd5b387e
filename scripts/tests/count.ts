import type { TestError } from 'vitest';
import type { TestCase, TestModule, TestSuite } from 'vitest/node';

/** How a run of tests ended. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Both together. */
export const sum = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/**
 * Says the last line of a run.
 *
 * @returns whether all passed.
 */
export function sayCount({ passed, failed }: Count): boolean {
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** Why a test, a file or a run failed, and the command that runs it alone. */
export interface Fault {
  readonly title: string;
  readonly again: string;
  readonly why: string;
}

type Failing = TestCase | TestSuite | TestModule;

/** For a shell: whatever stands in it is taken as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What a pattern of vitest's takes as it is. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What was thrown: its words, what was expected and what was there, and where in the tests. */
function wordsOf({ name, message, diff, stacks = [] }: TestError): string {
  const [first] = stacks;
  const where = first && `at ${first.file.replace(`${process.cwd()}/`, '')}:${first.line}`;
  return [`${name ?? 'Error'}: ${message}`, diff, where].filter(Boolean).join('\n');
}

/** Of a test that failed, of a suite whose preparation did, or of a file that could not be read as tests. */
export function faultOf(failing: Failing, thrown: readonly TestError[]): Fault {
  const module = failing.type === 'module' ? failing : failing.module;
  const file = module.relativeModuleId;
  const name = failing.type === 'module' ? '' : failing.fullName;
  const only = name === '' ? '' : ` -t ${quoted(`^${literal(name)}`)}`;
  return {
    title: [module.project.name, file, name].filter(Boolean).join(' > '),
    again: `npm test -- ${file}${only}`,
    why: thrown.map(wordsOf).join('\n\n'),
  };
}

/** The faults of a file besides those of its tests: of its own, and of what prepares its suites. */
export function faultsBeside(module: TestModule): Fault[] {
  const broken = [module, ...module.children.allSuites()].filter(
    (each) => each.errors().length > 0,
  );
  return broken.map((each) => faultOf(each, each.errors()));
}

/**
 * Counts a file. What was left out counts as failed, for nothing may be skipped here; so does each fault beside the tests.
 *
 * @param isPart whether only some of its tests were asked for, so that the others are left out rightly.
 */
export function count(module: TestModule, isPart: boolean): Count {
  const tests = [...module.children.allTests()].map((test) => test.result().state);
  const number = (state: string) => tests.filter((each) => each === state).length;
  const leftOut = isPart ? 0 : number('skipped') + number('pending');
  return {
    passed: number('passed'),
    failed: number('failed') + leftOut + faultsBeside(module).length,
  };
}
