import { describe, expect, it, vi } from 'vitest';
import { identify } from '../../../worker/access/identity.ts';
import { accessFor, audience, config, coordinator } from '../desk/at-the-desk.ts';

const keys = () => () => Promise.reject(new Error('no key is asked for'));
const none = { access: undefined, token: undefined, keys };
const policy = config.access;

describe('identify', () => {
  it('knows a member by the word of the runtime, in whatever case', async () => {
    const access = accessFor('Coordinator@VOD.example');
    expect(await identify(policy, { ...none, access })).toEqual({
      outcome: 'member',
      member: coordinator,
    });
  });

  const elsewhere = accessFor(coordinator.email, 'cd'.repeat(32));
  it.each([
    { what: 'nobody', given: {}, why: 'no-identity' },
    { what: 'a word without an identity', given: { access: accessFor() }, why: 'no-identity' },
    { what: 'a word with an empty address', given: { access: accessFor('') }, why: 'no-identity' },
    {
      what: 'somebody of another application',
      given: { access: elsewhere },
      why: 'other-audience',
    },
    { what: 'who is no member', given: { access: accessFor('x@vod.example') }, why: 'no-member' },
    { what: 'a token that is none', given: { token: 'a.b.c' }, why: 'bad-token' },
    { what: 'an empty token', given: { token: '' }, why: 'bad-token' },
  ])('refuses $what', async ({ given, why }) => {
    expect(await identify(policy, { ...none, ...given })).toEqual({ outcome: 'refused', why });
  });

  it.each(['', 'local', audience])(
    'refuses everybody while no audience is set, the runtime saying %j',
    async (aud) => {
      const given = { ...none, access: accessFor(coordinator.email, aud), token: 'a.b.c' };
      const identified = await identify({ ...policy, audience: '' }, given);
      expect(identified).toEqual({ outcome: 'refused', why: 'no-audience' });
    },
  );

  it.each([
    { what: 'while no team is set', at: { ...policy, team: '' }, why: 'bad-token' },
    { what: 'where the runtime refuses', at: policy, access: elsewhere, why: 'other-audience' },
  ])('asks for no key $what', async ({ at, access, why }) => {
    const asked = vi.fn(keys);
    const identified = await identify(at, { access, token: 'a.b.c', keys: asked });
    expect(identified).toEqual({ outcome: 'refused', why });
    expect(asked).not.toHaveBeenCalled();
  });
});
