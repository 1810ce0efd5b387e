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

  it.each([
    { what: 'nobody', given: {}, why: 'no-identity' },
    { what: 'a word without an identity', given: { access: accessFor() }, why: 'no-identity' },
    { what: 'a word with an empty address', given: { access: accessFor('') }, why: 'no-identity' },
    {
      what: 'somebody of another application',
      given: { access: accessFor(coordinator.email, 'cd'.repeat(32)) },
      why: 'other-audience',
    },
    {
      what: 'somebody who is no member',
      given: { access: accessFor('else@vod.example') },
      why: 'no-member',
    },
    { what: 'a token that is none', given: { token: 'a.b.c' }, why: 'bad-token' },
    { what: 'an empty token', given: { token: '' }, why: 'bad-token' },
  ])('refuses $what', async ({ given, why }) => {
    expect(await identify(policy, { ...none, ...given })).toEqual({ outcome: 'refused', why });
  });

  it('refuses everybody while no audience is set, the development identity too', async () => {
    for (const aud of ['', 'local', audience]) {
      const access = accessFor(coordinator.email, aud);
      const identified = await identify(
        { ...policy, audience: '' },
        { ...none, access, token: 'a.b.c' },
      );
      expect(identified).toEqual({ outcome: 'refused', why: 'no-audience' });
    }
  });

  it('asks for no key and refuses while no team is set', async () => {
    const asked = vi.fn(keys);
    const identified = await identify(
      { ...policy, team: '' },
      { ...none, token: 'a.b.c', keys: asked },
    );
    expect(identified).toEqual({ outcome: 'refused', why: 'bad-token' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('lets no header mend what the runtime refuses', async () => {
    const asked = vi.fn(keys);
    const access = accessFor(coordinator.email, 'cd'.repeat(32));
    await identify(policy, { access, token: 'a.b.c', keys: asked });
    expect(asked).not.toHaveBeenCalled();
  });
});
