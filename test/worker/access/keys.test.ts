import { describe, expect, it, vi } from 'vitest';
import { KeysUnavailable, keysOf } from '../../../worker/access/keys.ts';
import { sampleTime } from '../clock.ts';

const team = 'https://vod.cloudflareaccess.com';
const later = (seconds: number) => vi.setSystemTime(sampleTime + seconds * 1000);
const one = [{ kid: 'one', kty: 'RSA' }];
const unreachable = new TypeError('network');

/** Lets Access answer with keys of these names, one list after another, or fail. */
function accessGives(...lists: readonly (string[] | Error)[]) {
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(unreachable);
  for (const list of lists)
    if (list instanceof Error) fetched.mockRejectedValueOnce(list);
    else
      fetched.mockResolvedValueOnce(
        Response.json({ keys: list.map((kid) => ({ kid, kty: 'RSA' })) }),
      );
  return fetched;
}

describe('keysOf', () => {
  it("asks the team's address, and keeps what it gives for ten minutes", async () => {
    const fetched = accessGives(['one'], ['one']);
    const keys = keysOf(team);
    expect(await keys('one')).toEqual(one);
    later(600);
    await keys('one');
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([
      `${team}/cdn-cgi/access/certs`,
    ]);
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
    { what: 'is out of reach', answer: () => Promise.reject(unreachable) },
  ])('fails as one error where Access $what, and asks again', async ({ answer }) => {
    vi.spyOn(globalThis, 'fetch').mockImplementationOnce(answer);
    const keys = keysOf(team);
    await expect(keys('one')).rejects.toThrow(KeysUnavailable);
    accessGives(['one']);
    expect(await keys('one')).toEqual(one);
  });

  it('does with the last good list for a day where Access gives none, and says so', async () => {
    accessGives(['one']);
    const keys = keysOf(team);
    await keys('one');
    const heard: boolean[] = [];
    const ask = () => keys('one', (isReached) => heard.push(isReached));
    for (const seconds of [601, 620, 640]) {
      later(seconds);
      expect(await ask()).toEqual(one);
    }
    // It does not ask at each visit.
    expect(heard).toEqual([false, false]);
    later(86_400);
    expect(await ask()).toHaveLength(1);
    later(86_401 + 31);
    await expect(ask()).rejects.toThrow(KeysUnavailable);
  });

  it('says when the keys come again', async () => {
    accessGives(['one'], unreachable, ['two']);
    const keys = keysOf(team);
    await keys('one');
    const heard: boolean[] = [];
    later(601);
    await keys('one', (isReached) => heard.push(isReached));
    later(640);
    expect(await keys('one', (isReached) => heard.push(isReached))).toEqual([
      { kid: 'two', kty: 'RSA' },
    ]);
    expect(heard).toEqual([false, true]);
  });
});
