import { describe, expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { count } from '../../scripts/tests/count.ts';

/** A file of tests that ended so, with what failed beside them. */
const ended = (states: readonly string[], ...errors: readonly object[]): TestModule =>
  ({
    type: 'module',
    project: { name: 'site' },
    errors: () => errors,
    children: {
      allSuites: () => [],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  }) as unknown as TestModule;

describe('count', () => {
  it.each([
    { what: 'what passed and what failed', of: ended(['passed', 'failed']), failed: 1 },
    { what: 'what was skipped as failed', of: ended(['passed', 'skipped']), failed: 1 },
    { what: 'what never ended as failed', of: ended(['passed', 'pending']), failed: 1 },
    { what: 'what broke beside the tests', of: ended(['passed'], { message: 'no' }), failed: 1 },
  ])('counts $what', ({ of, failed }) => {
    expect(count(of, false)).toEqual({ passed: 1, failed });
  });

  it('leaves out what was not asked for by name', () => {
    expect(count(ended(['passed', 'skipped']), true)).toEqual({ passed: 1, failed: 0 });
  });
});
