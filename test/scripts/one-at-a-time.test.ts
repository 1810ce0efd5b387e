import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneAtATime } from '../../scripts/start/watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('oneAtATime', () => {
  it('turns calls in quick succession into one', async () => {
    const work = vi.fn(() => Promise.resolve());
    const changed = oneAtATime(work, 100);
    for (let call = 0; call < 5; call += 1) {
      changed();
      await vi.advanceTimersByTimeAsync(99);
    }
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledOnce();
  });

  it('runs once more, and not at the same time, after calls while it runs', async () => {
    const ends: (() => void)[] = [];
    const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const changed = oneAtATime(work, 100);
    changed();
    await vi.advanceTimersByTimeAsync(100);
    changed();
    changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledOnce();
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
