import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import {
  countTry,
  forgetOldTries,
  forgetTries,
  lockedFor,
  triesAllowed,
} from '../../../worker/submissions/code-tries.ts';
import { rowsOf } from '../saved.ts';

const now = 1_000_000_000;
const reference = 'K7QM3XDP';
const another = 'CCCCCCCC';

/** What is kept of a code: another for each number. */
const hash = (number: number) => new Uint8Array(32).fill(number);
const oneCode = hash(200);

const tryOnce = (code: Uint8Array<ArrayBuffer>, at = now, of = reference) =>
  countTry(env.DB, of, code, at);

/** Counts so many tries of other codes, a second apart, and gives whether each may be looked at. */
async function tries(count: number, from = now, of = reference): Promise<boolean[]> {
  const looked = [];
  for (let second = 0; second < count; second++)
    looked.push(await tryOnce(hash(second), from + second * 1000, of));
  return looked;
}
const allowed = Array.from({ length: triesAllowed }, () => true);
const kept = () => rowsOf('code_tries');

describe('countTry', () => {
  it('lets so many pass and no more, for each reference by itself', async () => {
    expect(await tries(triesAllowed + 1)).toEqual([...allowed, false]);
    expect(await tryOnce(oneCode, now, another)).toBe(true);
  });

  it('lets no more pass when they come at once', async () => {
    const looked = await Promise.all(Array.from({ length: 30 }, (_, code) => tryOnce(hash(code))));
    expect(looked.filter((may) => may)).toHaveLength(triesAllowed);
  });

  it.each([
    { after: lockedFor - 1, may: [false] },
    { after: lockedFor, may: [...allowed, false] },
  ])('may is $may again $after ms after the last try that counted', async ({ after, may }) => {
    await tries(triesAllowed + 1);
    const last = now + (triesAllowed - 1) * 1000;
    expect(await tries(may.length, last + after)).toEqual(may);
  });

  it('is not locked for longer by tries while it is locked', async () => {
    await tries(triesAllowed);
    await tries(20, now + lockedFor / 2);
    expect(await tryOnce(oneCode, now + lockedFor + triesAllowed * 1000)).toBe(true);
  });
});

describe('countTry, of one and the same code', () => {
  const same = async (count: number, from = now) => {
    const looked = [];
    for (let second = 0; second < count; second++)
      looked.push(await tryOnce(oneCode, from + second * 1000));
    return looked;
  };

  it('counts it once, one after another and at once', async () => {
    await same(20);
    await Promise.all(Array.from({ length: 30 }, () => tryOnce(oneCode, now, another)));
    expect(await kept()).toMatchObject([{ tries: 1 }, { tries: 1 }]);
    expect(await tries(triesAllowed)).toEqual([true, true, true, true, false]);
  });

  it('counts it again after another', async () => {
    await same(1);
    await tries(1);
    await same(1);
    expect(await kept()).toMatchObject([{ tries: 3 }]);
  });

  it('opens nothing that is locked', async () => {
    await tries(triesAllowed + 1);
    expect(await same(3)).toEqual([false, false, false]);
    expect(await tryOnce(hash(triesAllowed))).toBe(false);
  });

  it('does not put off when old tries are forgotten', async () => {
    await same(1);
    await same(1, now + lockedFor - 1);
    await forgetOldTries(env.DB, now + lockedFor);
    expect(await kept()).toEqual([]);
  });

  it('counts from the start where the tries before are old', async () => {
    await tries(triesAllowed);
    await same(2, now + 2 * lockedFor);
    expect(await kept()).toMatchObject([{ tries: 1 }]);
  });
});

describe('forgetTries', () => {
  it('gives a reference all its tries again, and no other', async () => {
    await tries(triesAllowed);
    await tries(triesAllowed, now, another);
    await forgetTries(env.DB, reference);
    expect(await tries(triesAllowed)).toEqual(allowed);
    expect(await tryOnce(oneCode, now, another)).toBe(false);
  });
});

describe('forgetOldTries', () => {
  it.each([
    { age: lockedFor - 1, left: 1 },
    { age: lockedFor, left: 0 },
  ])('keeps $left rows of an age of $age ms', async ({ age, left }) => {
    await tries(1);
    await forgetOldTries(env.DB, now + age);
    expect(await kept()).toHaveLength(left);
  });
});
