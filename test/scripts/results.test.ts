import { describe, expect, it } from 'vitest';
import type { JsonTestResults } from 'vitest/node';
import { count } from '../../scripts/tests/results.ts';

/** What vitest reports of one file, as far as it is counted. */
function report(status: 'passed' | 'failed', tests: readonly string[]): JsonTestResults {
  const number = (wanted: string): number => tests.filter((test) => test === wanted).length;
  return {
    numPassedTests: number('passed'),
    numFailedTests: number('failed'),
    numPendingTests: number('skipped'),
    numTodoTests: number('todo'),
    testResults: [
      { name: 'a.test.ts', status, assertionResults: tests.map((test) => ({ status: test })) },
    ],
  } as JsonTestResults;
}

describe('count', () => {
  it('counts what passed and what failed', () => {
    expect(count(report('failed', ['passed', 'passed', 'failed']))).toEqual({
      passed: 2,
      failed: 1,
      remarks: [],
    });
  });

  it.each(['skipped', 'todo'])('counts a test that is %s as failed', (status) => {
    expect(count(report('passed', ['passed', status]))).toEqual({
      passed: 1,
      failed: 1,
      remarks: ['1 tests were left out, and count as failed.'],
    });
  });

  it('counts a file that could not be run as failed', () => {
    expect(count(report('failed', []))).toEqual({
      passed: 0,
      failed: 1,
      remarks: ['a.test.ts could not be run.'],
    });
  });
});
