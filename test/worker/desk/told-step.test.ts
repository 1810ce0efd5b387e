import { describe, expect, it } from 'vitest';
import { readCaller, stepIn } from '../../../worker/desk/actions/told-step.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';

const submission = {
  sealed: { keyId: 'k1', bytes: new Uint8Array(1) },
  state: 'opened',
  heldAt: null,
} as unknown as Submission;
const step = (action: string, changes: Partial<Submission> = {}) =>
  stepIn(new URLSearchParams({ action }), { ...submission, ...changes });

describe('stepIn', () => {
  it.each(['change', 'changed', 'held', 'withdraw', 'withdrawn'])('takes %s', (action) => {
    expect(step(action)).toBe(action);
  });

  it.each(['', 'resumed', 'closed', 'erased', 'toString'])('does not take %j', (action) => {
    expect(step(action)).toBeUndefined();
  });

  it.each([
    { state: 'held', heldAt: 1, takes: ['change', 'changed', 'resumed', 'withdraw', 'withdrawn'] },
    { state: 'closed', heldAt: null, takes: ['change', 'changed', 'withdraw', 'withdrawn'] },
    { state: 'spam', heldAt: null, takes: ['withdraw', 'withdrawn'] },
  ] as const)('takes of what is $state only $takes', ({ state, heldAt, takes }) => {
    const all = ['change', 'changed', 'held', 'resumed', 'withdraw', 'withdrawn'];
    expect(all.filter((action) => step(action, { state, heldAt }) !== undefined)).toEqual(takes);
  });

  it('takes nothing once the answers are erased', () => {
    expect(step('withdrawn', { sealed: null })).toBeUndefined();
  });
});

describe('readCaller', () => {
  const read = (fields: Record<string, string>) =>
    readCaller(new URLSearchParams(fields), 'K7QM3XDP4HWN');

  it.each([
    [{ sure: 'code', code: '4hwn' }, 'code'],
    [{ sure: 'reference' }, 'reference'],
    [{ sure: 'answers', code: 'whatever' }, 'answers'],
  ] as const)('takes %j', (fields, sure) => {
    expect(read(fields)).toEqual({ holds: true, sure });
  });

  it.each([
    [{}, 'sure'],
    [{ sure: 'believed' }, 'sure'],
    [{ code: '4HWN' }, 'sure'],
    [{ sure: 'code' }, 'code'],
    [{ sure: 'code', code: ' ' }, 'code'],
    [{ sure: 'code', code: '4HWM' }, 'code-wrong'],
  ] as const)('refuses %j', (fields, error) => {
    expect(read(fields)).toEqual({ holds: false, error });
  });
});
