import { describe, expect, it } from 'vitest';
import { readRetention } from '../../../worker/retention/policy.ts';

const rule = { kind: 'contact', state: 'closed', days: 730, schedule: 'RDA 2026-1' };

describe('readRetention', () => {
  it('takes no rules, which purge nothing', () => {
    expect(readRetention([])).toEqual([]);
  });

  it('takes rules for the states that have a period', () => {
    const rules = [rule, { ...rule, state: 'spam', days: 1 }];
    expect(readRetention(rules)).toEqual(rules);
  });

  it.each([
    { what: 'no list', setting: undefined },
    { what: 'text', setting: 'closed' },
    { what: 'one rule without a list', setting: rule },
    { what: 'no schedule', setting: [{ ...rule, schedule: undefined }] },
    { what: 'an empty schedule', setting: [{ ...rule, schedule: '' }] },
    { what: 'no kind', setting: [{ ...rule, kind: '' }] },
    { what: 'a state that has no period', setting: [{ ...rule, state: 'received' }] },
    { what: 'no days', setting: [{ ...rule, days: 0 }] },
    { what: 'days below nothing', setting: [{ ...rule, days: -1 }] },
    { what: 'half a day', setting: [{ ...rule, days: 0.5 }] },
    { what: 'days as text', setting: [{ ...rule, days: '730' }] },
    { what: 'a setting that no rule has', setting: [{ ...rule, unopened: true }] },
    { what: 'one wrong rule among right ones', setting: [rule, {}] },
  ])('refuses $what', ({ setting }) => {
    expect(readRetention(setting)).toBeUndefined();
  });
});
