import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formsState } from '../../site/src/settings.ts';

interface Wrangler {
  vars: { FORMS_OPEN: string };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The variable of a build. */
const built = (set: string) => {
  vi.stubEnv('FORMS_OPEN', set);
};

describe('formsState', () => {
  it.each([
    { where: 'in public', set: 'once-adopted', adopted: false, state: 'closed' },
    { where: 'in public', set: 'once-adopted', adopted: true, state: 'open' },
    { where: 'on a copy', set: 'to-try', adopted: false, state: 'to-try' },
    { where: 'on a copy', set: 'to-try', adopted: true, state: 'open' },
  ])('is $state $where with adopted: $adopted', ({ set, adopted, state }) => {
    built(set);
    expect(formsState(adopted)).toBe(state);
  });

  it('is as wrangler.toml has it for production where the build says nothing', () => {
    vi.stubEnv('FORMS_OPEN', undefined);
    const { vars } = parse(readFileSync('wrangler.toml', 'utf8')) as unknown as Wrangler;
    expect(formsState(false)).toBe(vars.FORMS_OPEN === 'to-try' ? 'to-try' : 'closed');
  });

  it.each(['yes', ''])('refuses "%s", and says what to write', (set) => {
    built(set);
    expect(() => formsState(true)).toThrow(
      'wrangler.toml: set FORMS_OPEN under [vars] to "once-adopted", or to "to-try" for a copy',
    );
  });
});
