import { describe, expect, it } from 'vitest';
import { readMembers } from '../../../worker/access/members.ts';
import { checker } from '../desk/at-the-desk.ts';

const person = { email: 'a@b.example', role: 'reader' };
const { token } = checker;

describe('readMembers', () => {
  it('reads members by their addresses in small letters, and a program by its client id', () => {
    const members = readMembers([{ email: 'Ana@VOD.example', role: 'reader' }, checker]);
    expect([...(members ?? [])]).toEqual([
      ['ana@vod.example', { email: 'ana@vod.example', role: 'reader' }],
      [token, { email: token, role: 'checker' }],
    ]);
  });

  it('takes none, so that nobody comes in', () => {
    expect(readMembers([])?.size).toBe(0);
  });

  it.each([
    { what: 'no list', setting: undefined },
    { what: 'another role', setting: [{ ...person, role: 'admin' }] },
    { what: 'no role', setting: [{ email: person.email }] },
    { what: 'no address', setting: [{ ...person, email: '*' }] },
    { what: 'a part too much', setting: [{ ...person, all: true }] },
    { what: 'a person as a checker', setting: [{ ...person, role: 'checker' }] },
    { what: 'a program as a coordinator', setting: [{ token, role: 'coordinator' }] },
    { what: 'a program as a reader', setting: [{ token, role: 'reader' }] },
    { what: 'a program as an editor', setting: [{ token, role: 'editor' }] },
    { what: 'a token that is none', setting: [{ token: 'a@b.example', role: 'checker' }] },
    { what: 'somebody twice', setting: [person, { email: 'A@b.example', role: 'coordinator' }] },
  ])('refuses $what', ({ setting }) => {
    expect(readMembers(setting)).toBeUndefined();
  });
});
