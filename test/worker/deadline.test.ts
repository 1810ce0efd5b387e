import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeadlinePassed, within } from '../../worker/deadline.ts';
import { timersWait } from './clock.ts';

const never = new Promise<never>(() => undefined);

describe('within', () => {
  beforeEach(timersWait);

  it('gives what the work gives', async () => {
    expect(await within(1000, Promise.resolve('done'))).toBe('done');
  });

  it('throws what the work throws', async () => {
    const failure = new Error('broken');
    await expect(within(1000, Promise.reject(failure))).rejects.toBe(failure);
  });

  it.each([
    { passed: 999, outcome: 'waiting' },
    { passed: 1000, outcome: 'late' },
  ])('is $outcome after $passed of 1000 ms', async ({ passed, outcome }) => {
    let state = 'waiting';
    void within(1000, never).catch((error: unknown) => {
      state = error instanceof DeadlinePassed ? 'late' : 'failed';
    });
    await vi.advanceTimersByTimeAsync(passed);
    expect(state).toBe(outcome);
  });

  it('leaves no timer behind when the work came in time, or failed', async () => {
    await within(1000, Promise.resolve());
    await within(1000, Promise.reject(new Error('broken'))).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });
});
