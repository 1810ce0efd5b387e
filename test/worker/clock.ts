import { beforeEach, vi } from 'vitest';

/** When each test begins and the samples are received: Sunday, 22 November 2026, 11:22 at the office. */
export const sampleTime = Date.UTC(2026, 10, 22, 19, 22);

/** Lets each test of a file begin at another time. The clock goes on when a test says so (`vi.setSystemTime`). */
export function clockStartsAt(time: number): void {
  beforeEach(() => {
    vi.setSystemTime(time);
  });
}

/** Lets every timer wait until the test says that its time has come (`vi.advanceTimersByTime`). */
export function timersWait(): void {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() });
}
