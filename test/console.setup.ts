import { afterEach, expect } from 'vitest';

/**
 * Fails a test that writes to the console without expecting to.
 * A test that expects it replaces the method itself: `vi.spyOn(console, 'error').mockImplementation(…)`.
 */
const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
let written: string[] = [];

for (const method of methods) {
  console[method] = (...values: unknown[]) => {
    written.push(`console.${method}: ${values.map(String).join(' ')}`);
  };
}

afterEach(() => {
  const unexpected = written;
  written = [];
  expect(unexpected, 'console output that no test expects').toEqual([]);
});
