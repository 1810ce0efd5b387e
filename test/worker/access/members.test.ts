import { describe, expect, it } from 'vitest';
import { readMembers } from '../../../worker/access/members.ts';

describe('readMembers', () => {
  it('reads members by their addresses, in small letters', () => {
    const members = readMembers([{ email: 'Ana@VOD.example', role: 'reader' }]);
    expect(members?.get('ana@vod.example')).toEqual({ email: 'ana@vod.example', role: 'reader' });
  });

  it('reads a service token as a checker, by its client id', () => {
    const token = `${'0af1'.repeat(8)}.access`;
    const members = readMembers([{ token, role: 'checker' }]);
    expect(members?.get(token)).toEqual({ email: token, role: 'checker' });
  });

  it('takes none, so that nobody comes in', () => {
    expect(readMembers([])?.size).toBe(0);
  });

  it.each([
    { what: 'no list', setting: undefined },
    { what: 'another role', setting: [{ email: 'a@b.example', role: 'admin' }] },
    { what: 'no role', setting: [{ email: 'a@b.example' }] },
    { what: 'no address', setting: [{ email: '*', role: 'reader' }] },
    { what: 'a part too much', setting: [{ email: 'a@b.example', role: 'reader', all: true }] },
    { what: 'a person as a checker', setting: [{ email: 'a@b.example', role: 'checker' }] },
    ...(['coordinator', 'reader', 'editor'] as const).map((role) => ({
      what: `a service token as ${role}`,
      setting: [{ token: `${'0af1'.repeat(8)}.access`, role }],
    })),
    { what: 'a token that is none', setting: [{ token: 'a@b.example', role: 'checker' }] },
    {
      what: 'somebody twice',
      setting: [
        { email: 'a@b.example', role: 'reader' },
        { email: 'A@b.example', role: 'coordinator' },
      ],
    },
  ])('refuses $what', ({ setting }) => {
    expect(readMembers(setting)).toBeUndefined();
  });
});
