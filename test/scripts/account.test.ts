import { describe, expect, it } from 'vitest';
import type { TestCase, TestModule } from 'vitest/node';
import { count, faultOf } from '../../scripts/tests/account.ts';

const module = {
  type: 'module',
  relativeModuleId: 'test/site/faq.test.ts',
  project: { name: 'site' },
} as TestModule;

/** A file of tests that ended so, and nothing beside them. */
const ended = (...states: readonly string[]) =>
  ({
    errors: () => [],
    children: {
      allSuites: () => [],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  }) as unknown as TestModule;

describe('faultOf', () => {
  const test = { type: 'test', fullName: "/faq/ > has (it's) 2 + 1", module } as TestCase;

  it('names the command that runs the test alone, as a shell and a pattern take it', () => {
    expect(faultOf(test, []).again).toBe(
      String.raw`npm test -- test/site/faq.test.ts -t '^/faq/ > has \(it'\''s\) 2 \+ 1'`,
    );
  });

  it('names the file alone where it could not be read as tests', () => {
    expect(faultOf(module, []).again).toBe('npm test -- test/site/faq.test.ts');
  });

  it('says what was thrown, what differed, and where', () => {
    const stacks = [{ file: `${process.cwd()}/test/site/faq.test.ts`, line: 7 }];
    const { why } = faultOf(test, [{ name: 'AssertionError', message: 'no', diff: '+ 1', stacks }]);
    expect(why).toBe('AssertionError: no\n+ 1\nat test/site/faq.test.ts:7');
  });
});

describe('count', () => {
  it('counts what passed and what failed', () => {
    expect(count(ended('passed', 'passed', 'failed'), false)).toEqual({ passed: 2, failed: 1 });
  });

  it.each(['skipped', 'pending'])('counts a test that is %s as failed', (state) => {
    expect(count(ended('passed', state), false)).toEqual({ passed: 1, failed: 1 });
  });

  it('leaves out what was not asked for by name', () => {
    expect(count(ended('passed', 'skipped'), true)).toEqual({ passed: 1, failed: 0 });
  });

  it('counts a file that could not be read as tests as failed', () => {
    const broken = { ...ended(), ...module, errors: () => [{ message: 'no' }] };
    expect(count(broken as unknown as TestModule, false)).toEqual({ passed: 0, failed: 1 });
  });
});
