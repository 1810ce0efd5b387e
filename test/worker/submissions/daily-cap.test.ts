import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { DailyCapReached, type NewSubmission } from '../../../worker/submissions/save.ts';
import type { Suspicion } from '../../../worker/submissions/suspicion.ts';
import { idNumber, rowsOf, sample, sampleTime, save } from '../saved.ts';

const day = 86_400_000;
const cap = 5;

/** Saves under the cap; gives whether it was taken. */
async function taken(number: number, changes: Partial<NewSubmission> = {}): Promise<boolean> {
  try {
    await save(env.DB, await sample({ id: idNumber(number), ...changes }), cap);
    return true;
  } catch (error) {
    if (error instanceof DailyCapReached) return false;
    throw error;
  }
}

async function take(times: number, changes: Partial<NewSubmission> = {}): Promise<void> {
  for (let number = 1; number <= times; number++) {
    if (!(await taken(number, changes))) throw new Error(`${number} was not taken`);
  }
}

describe('saveSubmission, under a daily cap', () => {
  it.each([
    { earlier: cap - 2, takes: true },
    { earlier: cap - 1, takes: true },
    { earlier: cap, takes: false },
  ])('takes is $takes after $earlier of 5', async ({ earlier, takes }) => {
    await take(earlier);
    expect(await taken(99)).toBe(takes);
    expect(await rowsOf('submissions')).toHaveLength(earlier + (takes ? 1 : 0));
  });

  it('leaves no event of what was not taken', async () => {
    await take(cap);
    await taken(99);
    expect(await rowsOf('events')).toHaveLength(cap);
  });

  it.each([
    { after: day - 1, takes: false },
    { after: day, takes: true },
    { after: day + 1, takes: true },
  ])('takes is $takes again after $after ms', async ({ after, takes }) => {
    await take(cap);
    expect(await taken(99, { receivedAt: sampleTime + after })).toBe(takes);
  });

  it.each([
    { full: null, other: 'pace' },
    { full: 'pace', other: null },
  ] as const satisfies { full: Suspicion | null; other: Suspicion | null }[])(
    'still takes what is $other when what is $full has reached it',
    async ({ full, other }) => {
      await take(cap, { suspicion: full });
      expect(await taken(98, { suspicion: full })).toBe(false);
      expect(await taken(99, { suspicion: other })).toBe(true);
    },
  );

  it('counts all that is set apart together', async () => {
    await take(cap, { suspicion: 'pace' });
    expect(await taken(99, { suspicion: 'decoy' })).toBe(false);
  });

  it('counts repeats among what is set apart', async () => {
    await take(cap, { suspicion: 'pace' });
    const answersHash = new Uint8Array(32).fill(1);
    for (const number of [11, 12, 13]) expect(await taken(number, { answersHash })).toBe(true);
    expect(await taken(14, { answersHash })).toBe(false);
  });

  it('takes no more of one repeat than of anything else', async () => {
    const answersHash = new Uint8Array(32).fill(1);
    for (let number = 1; number <= 20; number++) await taken(number, { answersHash });
    expect(await rowsOf('submissions')).toHaveLength(3 + cap);
  });

  it('gives the earlier row when the same id comes again past the cap', async () => {
    await take(cap);
    expect(await taken(1)).toBe(true);
    expect(await rowsOf('submissions')).toHaveLength(cap);
  });

  it('draws again when a reference is taken, and says nothing of the cap', async () => {
    const [one, other] = [await sample(), await sample({ id: idNumber(2) })];
    for (const byte of [1, 1, 2]) {
      vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => {
        if (array instanceof Uint8Array) array.fill(byte);
        return array;
      });
    }
    await save(env.DB, one, cap);
    await save(env.DB, other, cap);
    expect(await rowsOf('submissions')).toHaveLength(2);
  });

  it('takes no more than the cap when more come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, number) => taken(number)));
    expect(all.filter((each) => each)).toHaveLength(cap);
    expect(await rowsOf('submissions')).toHaveLength(cap);
  });
});
