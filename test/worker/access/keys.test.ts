import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeysUnavailable, keysOf } from '../../../worker/access/keys.ts';
import { clockStartsAt } from '../clock.ts';

const team = 'https://vod.cloudflareaccess.com';
const start = Date.UTC(2026, 10, 22);
clockStartsAt(start);

/** Lets Access answer with keys of these names, one list after another. */
function accessGives(...lists: readonly string[][]) {
  const fetched = vi.spyOn(globalThis, 'fetch');
  for (const kids of lists)
    fetched.mockResolvedValueOnce(
      Response.json({ keys: kids.map((kid) => ({ kid, kty: 'RSA' })) }),
    );
  return fetched;
}

const later = (seconds: number) => vi.setSystemTime(start + seconds * 1000);

describe('keysOf', () => {
  afterEach(() => vi.restoreAllMocks());

  it("asks the team's address for its keys", async () => {
    const fetched = accessGives(['one']);
    expect(await keysOf(team)('one')).toEqual([{ kid: 'one', kty: 'RSA' }]);
    expect(fetched.mock.calls[0]?.[0]).toBe(`${team}/cdn-cgi/access/certs`);
  });

  it('keeps them for ten minutes', async () => {
    const fetched = accessGives(['one'], ['one']);
    const keys = keysOf(team);
    await keys('one');
    later(600);
    await keys('one');
    expect(fetched).toHaveBeenCalledTimes(1);
    later(601);
    await keys('one');
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('looks for a new key once the list is half a minute old, and not before', async () => {
    const fetched = accessGives(['one'], ['one', 'two']);
    const keys = keysOf(team);
    await keys('one');
    later(30);
    expect(await keys('two')).toHaveLength(1);
    later(31);
    expect(await keys('two')).toHaveLength(2);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it.each([
    { what: 'refuses', answer: () => Promise.resolve(new Response(null, { status: 500 })) },
    { what: 'gives no JSON', answer: () => Promise.resolve(new Response('<html>')) },
    { what: 'gives another thing', answer: () => Promise.resolve(Response.json({ keys: 'none' })) },
    { what: 'is out of reach', answer: () => Promise.reject(new TypeError('network')) },
  ])('fails as one error where Access $what', async ({ answer }) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    await expect(keysOf(team)('one')).rejects.toThrow(KeysUnavailable);
  });

  it('does with the last good list for a day where Access gives none, and says so', async () => {
    accessGives(['one']);
    const keys = keysOf(team);
    await keys('one');
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('network'));
    const heard: boolean[] = [];
    const ask = () => keys('one', (isReached) => heard.push(isReached));
    for (const seconds of [601, 620, 640]) {
      later(seconds);
      expect(await ask()).toEqual([{ kid: 'one', kty: 'RSA' }]);
    }
    // It does not ask at each visit.
    expect(heard).toEqual([false, false]);
    later(86_400);
    expect(await ask()).toHaveLength(1);
    later(86_401 + 31);
    await expect(ask()).rejects.toThrow(KeysUnavailable);
  });

  it('says when the keys come again', async () => {
    const fetched = accessGives(['one']);
    const keys = keysOf(team);
    await keys('one');
    fetched.mockRejectedValueOnce(new TypeError('network'));
    const heard: boolean[] = [];
    later(601);
    await keys('one', (isReached) => heard.push(isReached));
    fetched.mockResolvedValueOnce(Response.json({ keys: [{ kid: 'two', kty: 'RSA' }] }));
    later(640);
    expect(await keys('one', (isReached) => heard.push(isReached))).toEqual([
      { kid: 'two', kty: 'RSA' },
    ]);
    expect(heard).toEqual([false, true]);
  });

  it('asks again after a failure', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('network'));
    const keys = keysOf(team);
    await expect(keys('one')).rejects.toThrow(KeysUnavailable);
    fetched.mockResolvedValueOnce(Response.json({ keys: [{ kid: 'one', kty: 'RSA' }] }));
    expect(await keys('one')).toEqual([{ kid: 'one', kty: 'RSA' }]);
  });
});
