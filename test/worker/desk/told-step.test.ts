import { describe, expect, it } from 'vitest';
import { readCaller, stepIn } from '../../../worker/desk/actions/told-step.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';

const submission = {
  ...{ sealed: { keyId: 'k1', bytes: new Uint8Array(1) }, state: 'opened', heldAt: null },
} as unknown as Submission;
const always = ['change', 'changed', 'withdraw', 'withdrawn'];
const all = [...always, 'held', 'resumed', '', 'closed', 'erased', 'toString'];

describe('stepIn', () => {
  it.each([
    { of: {}, takes: [...always, 'held'] },
    { of: { state: 'held', heldAt: 1 }, takes: [...always, 'resumed'] },
    { of: { state: 'closed' }, takes: always },
    { of: { state: 'spam' }, takes: ['withdraw', 'withdrawn'] },
    { of: { sealed: null }, takes: [] },
  ] as const)('takes of $of only $takes', ({ of, takes }) => {
    const step = (action: string) =>
      stepIn(new URLSearchParams({ action }), { ...submission, ...of });
    expect(all.filter((action) => step(action) === action)).toEqual(takes);
    expect(all.filter((action) => step(action) !== undefined)).toEqual(takes);
  });
});

describe('readCaller', () => {
  it.each([
    { fields: { sure: 'code', code: '4hwn' }, read: { holds: true, sure: 'code' } },
    { fields: { sure: 'reference' }, read: { holds: true, sure: 'reference' } },
    { fields: { sure: 'answers', code: 'other' }, read: { holds: true, sure: 'answers' } },
    { fields: {}, read: { holds: false, error: 'sure' } },
    { fields: { sure: 'believed' }, read: { holds: false, error: 'sure' } },
    { fields: { code: '4HWN' }, read: { holds: false, error: 'sure' } },
    { fields: { sure: 'code' }, read: { holds: false, error: 'code' } },
    { fields: { sure: 'code', code: ' ' }, read: { holds: false, error: 'code' } },
    { fields: { sure: 'code', code: '4HWM' }, read: { holds: false, error: 'code-wrong' } },
  ])('makes of $fields: $read', ({ fields, read }) => {
    const posted = new URLSearchParams(fields as Record<string, string>);
    expect(readCaller(posted, 'K7QM3XDP4HWN')).toEqual(read);
  });
});
