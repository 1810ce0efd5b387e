import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from './faults.ts';

// A fault that can't be put in any more shows nothing about the tests.
it.each(faults)('$id can be put into $file in one place', ({ file, from }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
});
