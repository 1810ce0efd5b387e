import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { checkMark } from '../../../worker/forms/decoy.ts';
import { shortestPace, suspicionOf } from '../../../worker/submissions/suspicion.ts';
import { idNumber, rowsOf, sampleTime, saved } from '../saved.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('suspicionOf', () => {
  it.each([
    { after: 0, found: 'pace' },
    { after: shortestPace - 1, found: 'pace' },
    { after: shortestPace, found: null },
    { after: shortestPace + 1, found: null },
    { after: 30 * day, found: null },
  ])('finds $found $after ms after the page was handed out', ({ after, found }) => {
    expect(suspicionOf('', sampleTime, sampleTime + after)).toBe(found);
  });

  it('takes four seconds to be the shortest pace', () => {
    expect(shortestPace).toBe(4000);
  });

  it('finds an odd pace in a time to come, and in a time that was made up', () => {
    expect(suspicionOf('', sampleTime + hour, sampleTime)).toBe('pace');
    expect(suspicionOf('', undefined, sampleTime)).toBe('pace');
  });

  it.each(['Hello', ' ', '0'])('finds the decoy filled in with %j', (decoy) => {
    expect(suspicionOf(decoy, sampleTime - hour, sampleTime)).toBe('decoy');
  });

  it('finds a check by the very words that it says it with', () => {
    expect(suspicionOf(checkMark, sampleTime, sampleTime)).toBe('check');
    for (const other of [`${checkMark} `, checkMark.toUpperCase(), checkMark.slice(1)]) {
      expect(suspicionOf(other, sampleTime, sampleTime)).toBe('decoy');
    }
  });

  it('finds the decoy before the pace', () => {
    expect(suspicionOf('Hello', sampleTime, sampleTime)).toBe('decoy');
  });
});

describe('saveSubmission, of repeats', () => {
  const answersHash = new Uint8Array(32).fill(1);

  async function savedTimes(times: number, receivedAt = sampleTime): Promise<void> {
    for (let number = 1; number <= times; number++) {
      await saved({ id: idNumber(number), answersHash, receivedAt });
    }
  }

  /** What is found of one more with the same answers. */
  async function nextFound(receivedAt: number, hash = answersHash) {
    await saved({ id: idNumber(99), answersHash: hash, receivedAt });
    return env.DB.prepare('SELECT suspicion FROM submissions WHERE id = ?')
      .bind(idNumber(99))
      .first('suspicion');
  }

  it.each([
    { earlier: 2, which: 'third', found: null },
    { earlier: 3, which: 'fourth', found: 'repeat' },
    { earlier: 4, which: 'fifth', found: 'repeat' },
  ])('finds $found in the $which of the same answers within a day', async ({ earlier, found }) => {
    await savedTimes(earlier);
    expect(await nextFound(sampleTime)).toBe(found);
  });

  it.each([
    { after: day - 1, found: 'repeat' },
    { after: day, found: null },
    { after: day + 1, found: null },
  ])('finds $found in the fourth $after ms after the others', async ({ after, found }) => {
    await savedTimes(3);
    expect(await nextFound(sampleTime + after)).toBe(found);
  });

  it('finds nothing in other answers', async () => {
    await savedTimes(3);
    expect(await nextFound(sampleTime, new Uint8Array(32).fill(2))).toBeNull();
  });

  it('counts what was set apart too', async () => {
    for (const number of [1, 2, 3])
      await saved({ id: idNumber(number), answersHash, suspicion: 'pace' });
    expect(await nextFound(sampleTime)).toBe('repeat');
  });

  it('counts no answers that were erased since', async () => {
    await savedTimes(3);
    await env.DB.prepare(
      'UPDATE submissions SET key_id = NULL, sealed = NULL, answers_hash = NULL',
    ).run();
    expect(await nextFound(sampleTime)).toBeNull();
  });

  it('keeps what the form itself told', async () => {
    await savedTimes(3);
    await saved({ id: idNumber(99), answersHash, suspicion: 'decoy' });
    expect((await rowsOf('submissions')).map(({ suspicion }) => suspicion)).toEqual([
      null,
      null,
      null,
      'decoy',
    ]);
  });

  it('does not find a repeat in the same id sent again', async () => {
    for (let time = 0; time < 10; time++) await saved({ id: idNumber(1), answersHash });
    expect(await rowsOf('submissions')).toMatchObject([{ suspicion: null }]);
  });

  it('lets no more than three pass that come at once', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, number) => saved({ id: idNumber(number), answersHash })),
    );
    const passed = (await rowsOf('submissions')).filter(({ suspicion }) => suspicion === null);
    expect(passed).toHaveLength(3);
  });
});
