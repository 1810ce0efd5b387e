import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unchangedVars } from './changed-settings.ts';

it('the program that is changed for its tests has another value of every setting but its language', () => {
  expect(unchangedVars(readFileSync('wrangler.toml', 'utf8'))).toEqual(['DEFAULT_LOCALE']);
});
