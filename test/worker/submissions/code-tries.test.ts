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

/** What is kept of a code: another for each number. */
const hash = (number: number) => new Uint8Array(32).fill(number);
const otherCode = hash(200);

/** Counts so many tries of other codes, a second apart, and gives whether each may be looked at. */
async function tries(count: number, reference = 'K7QM3XDP', from = now): Promise<boolean[]> {
  const looked = [];
  for (let second = 0; second < count; second++) {
    looked.push(await countTry(env.DB, reference, hash(second), from + second * 1000));
  }
  return looked;
}

describe('countTry', () => {
  it.each([
    { count: triesAllowed - 1, may: true },
    { count: triesAllowed, may: true },
    { count: triesAllowed + 1, may: false },
  ])('may is $may for try $count', async ({ count, may }) => {
    expect((await tries(count)).at(-1)).toBe(may);
  });

  it('lets no more tries pass when they come at once', async () => {
    const looked = await Promise.all(
      Array.from({ length: 30 }, (_, at) => countTry(env.DB, 'K7QM3XDP', hash(at), now)),
    );
    expect(looked.filter((may) => may)).toHaveLength(triesAllowed);
  });

  it('counts each reference for itself', async () => {
    await tries(triesAllowed + 1);
    expect(await countTry(env.DB, 'CCCCCCCC', otherCode, now)).toBe(true);
  });

  it.each([
    { after: lockedFor - 1, may: false },
    { after: lockedFor, may: true },
    { after: lockedFor + 1, may: true },
  ])('may is $may again $after ms after the last try that counted', async ({ after, may }) => {
    await tries(triesAllowed + 1);
    const last = now + (triesAllowed - 1) * 1000;
    expect(await countTry(env.DB, 'K7QM3XDP', otherCode, last + after)).toBe(may);
  });

  it('is not locked for longer by tries while it is locked', async () => {
    await tries(triesAllowed);
    await tries(20, 'K7QM3XDP', now + lockedFor / 2);
    expect(
      await countTry(env.DB, 'K7QM3XDP', otherCode, now + lockedFor + triesAllowed * 1000),
    ).toBe(true);
  });

  it('has all its tries again after it was locked', async () => {
    await tries(triesAllowed + 1);
    expect(await tries(triesAllowed + 1, 'K7QM3XDP', now + 2 * lockedFor)).toEqual([
      ...Array.from({ length: triesAllowed }, () => true),
      false,
    ]);
  });
});

describe('countTry, of one and the same code', () => {
  const same = async (count: number, from = now) => {
    const looked = [];
    for (let second = 0; second < count; second++)
      looked.push(await countTry(env.DB, 'K7QM3XDP', otherCode, from + second * 1000));
    return looked;
  };

  it('counts it once', async () => {
    await same(20);
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 1 }]);
    expect(await tries(triesAllowed)).toEqual([true, true, true, true, false]);
  });

  it('counts it once when it comes many times at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, () => countTry(env.DB, 'K7QM3XDP', otherCode, now)),
    );
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 1 }]);
  });

  it('counts it again after another', async () => {
    await same(1);
    await tries(1);
    await same(1);
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 3 }]);
  });

  it('opens nothing that is locked', async () => {
    await tries(triesAllowed + 1);
    expect(await same(3)).toEqual([false, false, false]);
    expect(await countTry(env.DB, 'K7QM3XDP', hash(triesAllowed), now)).toBe(false);
  });

  it('does not put off when old tries are forgotten', async () => {
    await same(1);
    await same(1, now + lockedFor - 1);
    await forgetOldTries(env.DB, now + lockedFor);
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('counts from the start where the tries before are old', async () => {
    await tries(triesAllowed);
    await same(2, now + 2 * lockedFor);
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 1 }]);
  });
});

describe('forgetTries', () => {
  it('gives a reference all its tries again', async () => {
    await tries(triesAllowed);
    await forgetTries(env.DB, 'K7QM3XDP');
    expect((await tries(triesAllowed)).every((may) => may)).toBe(true);
  });

  it('leaves the tries of others', async () => {
    await tries(triesAllowed, 'CCCCCCCC');
    await forgetTries(env.DB, 'K7QM3XDP');
    expect(await countTry(env.DB, 'CCCCCCCC', otherCode, now)).toBe(false);
  });
});

describe('forgetOldTries', () => {
  it.each([
    { age: lockedFor - 1, kept: 1 },
    { age: lockedFor, kept: 0 },
    { age: lockedFor + 1, kept: 0 },
  ])('keeps $kept rows of an age of $age ms', async ({ age, kept }) => {
    await tries(1);
    await forgetOldTries(env.DB, now + age);
    expect(await rowsOf('code_tries')).toHaveLength(kept);
  });
});
