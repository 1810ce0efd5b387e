import { vi } from 'vitest';

/** Takes the log that a test expects, line by line, from now until its end. */
export function logged(): unknown[][] {
  return vi.spyOn(console, 'error').mockReturnValue().mock.calls;
}
