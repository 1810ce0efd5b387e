import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { checkMark } from '../../../worker/forms/decoy.ts';
import { suspicionOf } from '../../../worker/submissions/suspicion.ts';
import { idNumber, rowsOf, sampleTime, saved } from '../saved.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('suspicionOf', () => {
  it.each([
    // Four seconds is the shortest pace.
    { decoy: '', after: 0, found: 'pace' },
    { decoy: '', after: 3999, found: 'pace' },
    { decoy: '', after: 4000, found: null },
    { decoy: '', after: 30 * day, found: null },
    { decoy: '', after: -hour, found: 'pace' },
    { decoy: 'Hello', after: hour, found: 'decoy' },
    { decoy: ' ', after: hour, found: 'decoy' },
    { decoy: '0', after: 0, found: 'decoy' },
    { decoy: checkMark, after: 0, found: 'check' },
    { decoy: `${checkMark} `, after: 0, found: 'decoy' },
    { decoy: checkMark.toUpperCase(), after: 0, found: 'decoy' },
    { decoy: checkMark.slice(1), after: 0, found: 'decoy' },
  ])('finds $found in "$decoy" $after ms after the page was handed out', (expected) => {
    const { decoy, after, found } = expected;
    expect(suspicionOf(decoy, sampleTime, sampleTime + after)).toBe(found);
  });

  it('finds an odd pace in a time that was made up', () => {
    expect(suspicionOf('', undefined, sampleTime)).toBe('pace');
  });
});

describe('saveSubmission, of repeats', () => {
  const answersHash = new Uint8Array(32).fill(1);
  const savedTimes = async (times: number, changes = {}) => {
    for (let number = 1; number <= times; number++)
      await saved({ id: idNumber(number), answersHash, ...changes });
  };
  const suspicions = async () =>
    (await rowsOf('submissions')).map(({ suspicion }) => suspicion as string | null);

  /** What is found of one more with the same answers. */
  async function nextFound(changes = {}) {
    await saved({ id: idNumber(99), answersHash, ...changes });
    return (await suspicions()).at(-1);
  }

  it.each([
    { earlier: 2, after: 0, found: null },
    { earlier: 3, after: 0, found: 'repeat' },
    { earlier: 3, after: day - 1, found: 'repeat' },
    { earlier: 3, after: day, found: null },
  ])('finds $found $after ms after $earlier of the same answers', async (expected) => {
    const { earlier, after, found } = expected;
    await savedTimes(earlier);
    expect(await nextFound({ receivedAt: sampleTime + after })).toBe(found);
  });

  it('finds nothing in other answers, and keeps what the form itself told', async () => {
    await savedTimes(3);
    expect(await nextFound({ answersHash: new Uint8Array(32).fill(2) })).toBeNull();
    expect(await nextFound({ id: idNumber(100), suspicion: 'decoy' })).toBe('decoy');
  });

  it('counts what was set apart too, and no answers that were erased since', async () => {
    await savedTimes(3, { suspicion: 'pace' });
    expect(await nextFound()).toBe('repeat');
    await env.DB.exec('UPDATE submissions SET key_id = NULL, sealed = NULL, answers_hash = NULL');
    expect(await nextFound({ id: idNumber(100) })).toBeNull();
  });

  it('does not find a repeat in the same id sent again', async () => {
    for (let time = 0; time < 5; time++) await saved({ id: idNumber(1), answersHash });
    expect(await suspicions()).toEqual([null]);
  });

  it('lets no more than three pass that come at once', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, number) => saved({ id: idNumber(number), answersHash })),
    );
    expect((await suspicions()).filter((found) => found === null)).toHaveLength(3);
  });
});
