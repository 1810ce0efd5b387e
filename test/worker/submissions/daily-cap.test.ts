import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { dueNotices } from '../../../worker/submissions/outbox.ts';
import { saveSubmission, type NewSubmission } from '../../../worker/submissions/save.ts';
import { idNumber, rowsOf, sample, sampleTime, save } from '../saved.ts';

const day = 86_400_000;
const cap = 5;

/** Saves under the cap; gives why it was set apart, or null. */
async function taken(number: number, changes: Partial<NewSubmission> = {}): Promise<unknown> {
  const { id } = await save(env.DB, await sample({ id: idNumber(number), ...changes }), cap);
  return (await rowsOf('submissions')).find((row) => row['id'] === id)?.['suspicion'];
}

async function take(times: number, changes: Partial<NewSubmission> = {}): Promise<void> {
  for (let number = 1; number <= times; number++) await taken(number, changes);
}

describe('saveSubmission, under a daily cap', () => {
  it.each([
    { earlier: cap - 1, after: 0, suspicion: null },
    { earlier: cap, after: 0, suspicion: 'flood' },
    { earlier: 3 * cap, after: 0, suspicion: 'flood' },
    { earlier: cap, after: day - 1, suspicion: 'flood' },
    { earlier: cap, after: day, suspicion: null },
  ])('takes what comes $after ms after $earlier, as $suspicion', async (expected) => {
    const { earlier, after, suspicion } = expected;
    await take(earlier);
    expect(await taken(99, { receivedAt: sampleTime + after })).toBe(suspicion);
    expect(await rowsOf('submissions')).toHaveLength(earlier + 1);
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

  it('tells of no more than the cap when more come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, number) => taken(number)));
    expect(all.filter((each) => each === null)).toHaveLength(cap);
    expect(await rowsOf('submissions')).toHaveLength(20);
  });
});
