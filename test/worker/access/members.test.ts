import { describe, expect, it } from 'vitest';
import { readMembers } from '../../../worker/access/members.ts';

describe('readMembers', () => {
  it('reads members by their addresses, in small letters', () => {
    const members = readMembers([{ email: 'Ana@VOD.example', role: 'reader' }]);
    expect(members?.get('ana@vod.example')).toEqual({ email: 'ana@vod.example', role: 'reader' });
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
