import { describe, expect, it } from 'vitest';
import { rulesIn } from '../../site/src/settings.ts';
import { forms } from '../../worker/forms/index.ts';

const rule = { kind: 'contact', state: 'closed', days: 730, schedule: 'AB-12' };

describe('rulesIn', () => {
  it('takes no rule, and one for each form', () => {
    const each = forms.map(({ kind }) => ({ ...rule, kind }));
    expect(rulesIn([])).toEqual([]);
    expect(rulesIn(each)).toEqual(each);
  });

  it.each(['interests', 'Contact', 'message'])(
    'refuses a rule for "%s", and says which forms there are',
    (kind) => {
      const kinds = forms.map(({ kind }) => kind).join(', ');
      expect(() => rulesIn([rule, { ...rule, kind }])).toThrow(
        `wrangler.toml: RETENTION has a rule for "${kind}", and there is no such form. Write one of these: ${kinds}.`,
      );
    },
  );

  it.each([
    ['no list', rule],
    ['a rule without the number of its schedule', [{ ...rule, schedule: '' }]],
    ['a period of no day', [{ ...rule, days: 0 }]],
    ['a state in which nothing is erased', [{ ...rule, state: 'opened' }]],
  ])('refuses %s, and says what a rule has', (_what, setting) => {
    expect(() => rulesIn(setting)).toThrow(
      'each with a kind, a state, days and the number of its schedule',
    );
  });
});
