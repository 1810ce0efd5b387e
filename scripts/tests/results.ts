import type { JsonTestResults } from 'vitest/node';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What counts as failed although no test of its own failed, one sentence each. */
  readonly remarks: readonly string[];
}

/**
 * Counts what vitest reports. A test that was left out counts as failed, for nothing here may be
 * skipped; so does a file that could not be read as tests.
 */
export function count(results: JsonTestResults): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = results;
  const leftOut = numPendingTests + numTodoTests;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const remarks = broken.map(({ name }) => `${name} could not be run.`);
  if (leftOut > 0) remarks.push(`${leftOut} tests were left out, and count as failed.`);
  return { passed: numPassedTests, failed: numFailedTests + leftOut + broken.length, remarks };
}
