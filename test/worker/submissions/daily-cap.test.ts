import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { dueNotices } from '../../../worker/submissions/outbox.ts';
import { saveSubmission, type NewSubmission } from '../../../worker/submissions/save.ts';
import type { Suspicion } from '../../../worker/submissions/suspicion.ts';
import { idNumber, rowsOf, sample, sampleTime, save } from '../saved.ts';

const day = 86_400_000;
const cap = 5;

/** Saves under the cap; gives why it was set apart, or null. */
async function taken(
  number: number,
  changes: Partial<NewSubmission> = {},
): Promise<Suspicion | null> {
  const { id } = await save(env.DB, await sample({ id: idNumber(number), ...changes }), cap);
  return env.DB.prepare('SELECT suspicion FROM submissions WHERE id = ?')
    .bind(id)
    .first<Suspicion>('suspicion');
}

async function take(times: number, changes: Partial<NewSubmission> = {}): Promise<void> {
  for (let number = 1; number <= times; number++) await taken(number, changes);
}

describe('saveSubmission, under a daily cap', () => {
  it.each([
    { earlier: cap - 2, suspicion: null },
    { earlier: cap - 1, suspicion: null },
    { earlier: cap, suspicion: 'flood' },
    { earlier: 3 * cap, suspicion: 'flood' },
  ])('takes what comes after $earlier of 5, as $suspicion', async ({ earlier, suspicion }) => {
    await take(earlier);
    expect(await taken(99)).toBe(suspicion);
    expect(await rowsOf('submissions')).toHaveLength(earlier + 1);
  });

  it.each([
    { after: day - 1, suspicion: 'flood' },
    { after: day, suspicion: null },
    { after: day + 1, suspicion: null },
  ])('takes the next after $after ms as $suspicion', async ({ after, suspicion }) => {
    await take(cap);
    expect(await taken(99, { receivedAt: sampleTime + after })).toBe(suspicion);
  });

  it('counts nothing that is set apart', async () => {
    await take(3 * cap, { suspicion: 'pace' });
    expect(await taken(99)).toBeNull();
  });

  it('says what else is odd of what comes after the cap', async () => {
    await take(cap);
    expect(await taken(98, { suspicion: 'decoy' })).toBe('decoy');
    const answersHash = new Uint8Array(32).fill(1);
    for (const number of [11, 12, 13]) await taken(number, { answersHash });
    expect(await taken(14, { answersHash })).toBe('repeat');
  });

  it('owes no notice of its own for what comes after the cap', async () => {
    await take(cap);
    const submission = await sample({ id: idNumber(99) });
    expect((await saveSubmission(env.DB, submission, cap)).notice).toBeUndefined();
    expect(await dueNotices(env.DB, sampleTime + day, 100)).not.toContain(idNumber(99));
  });

  it('gives the earlier row when the same id comes again past the cap', async () => {
    await take(cap);
    expect(await taken(1)).toBeNull();
    expect(await rowsOf('submissions')).toHaveLength(cap);
  });

  it('draws again when a reference is taken', async () => {
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

  it('tells of no more than the cap when more come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, number) => taken(number)));
    expect(all.filter((each) => each === null)).toHaveLength(cap);
    expect(await rowsOf('submissions')).toHaveLength(20);
  });
});
