import { afterEach, describe, expect, it, vi } from 'vitest';
import { formsState } from '../../site/src/settings.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The variable of a build, or none: then wrangler.toml says it, of production. */
const built = (set: string | undefined) => {
  vi.stubEnv('FORMS_OPEN', set);
};

describe('formsState', () => {
  it.each([
    { where: 'in public', set: undefined, adopted: false, state: 'closed' },
    { where: 'in public', set: undefined, adopted: true, state: 'open' },
    { where: 'on a copy', set: 'to-try', adopted: false, state: 'to-try' },
    { where: 'on a copy', set: 'to-try', adopted: true, state: 'open' },
  ])('is $state $where with adopted: $adopted', ({ set, adopted, state }) => {
    built(set);
    expect(formsState(adopted)).toBe(state);
  });

  it.each(['yes', ''])('refuses "%s", and says what to write', (set) => {
    built(set);
    expect(() => formsState(true)).toThrow(
      'wrangler.toml: set FORMS_OPEN under [vars] to "once-adopted", or to "to-try" for a copy',
    );
  });
});
