import { afterEach, beforeEach, vi } from 'vitest';

/** Gives each test of a file a clock that starts at a time and goes on only when the test says so (`vi.setSystemTime`). */
export function clockStartsAt(time: number): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: time });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
