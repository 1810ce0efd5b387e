import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import { Follower } from '../../scripts/tests/follower.ts';

const told = vi.fn<(text: string) => boolean>(() => true);
beforeEach(() => {
  told.mockClear();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => told(String(text)));
});

/** What is counted of a file whose tests ended so, with what failed beside them. */
function counted(states: readonly string[], errors: readonly object[] = [], isPart = false) {
  const follower = new Follower(isPart);
  follower.onTestModuleEnd({
    type: 'module',
    project: { name: 'site' },
    relativeModuleId: 'test/site/head.test.ts',
    errors: () => errors,
    children: {
      allSuites: () => [],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  } as unknown as TestModule);
  return follower.counted;
}

describe('Follower', () => {
  it.each(['failed', 'skipped', 'pending'])('counts a test that is %s as failed', (state) => {
    expect(counted(['passed', state])).toEqual({ passed: 1, failed: 1 });
  });

  it('counts what broke beside the tests, and says what runs the file alone', () => {
    expect(counted(['passed'], [{ message: 'no' }])).toEqual({ passed: 1, failed: 1 });
    expect(told.mock.lastCall?.[0]).toContain('This alone: npm test -- test/site/head.test.ts\n');
  });

  it('leaves out what was not asked for by name', () => {
    expect(counted(['passed', 'skipped'], [], true)).toEqual({ passed: 1, failed: 0 });
  });
});
