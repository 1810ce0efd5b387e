import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DatabaseUnavailable,
  withAttempts,
  type Patience,
} from '../../../worker/database/attempts.ts';
import { DeadlinePassed } from '../../../worker/deadline.ts';
import { timeStandsStill } from '../faulty-database.ts';

const patience: Patience = { tries: 4, pause: 100, longestPause: 300 };
const passing = new Error('D1_ERROR: Network connection lost.');

/** Work that fails so many times, then gives "done". */
function failing(times: number, error: Error = passing) {
  const work = vi.fn<() => Promise<string>>();
  for (let time = 0; time < times; time++) work.mockRejectedValueOnce(error);
  return work.mockResolvedValue('done');
}

async function refusalOf(work: () => Promise<unknown>): Promise<DatabaseUnavailable> {
  const error: unknown = await withAttempts(work, patience).catch((error: unknown) => error);
  if (!(error instanceof DatabaseUnavailable)) throw new Error('it did not refuse');
  return error;
}

describe('withAttempts', () => {
  let pauses: number[] = [];
  beforeEach(() => {
    pauses = timeStandsStill();
  });

  it.each([0, 1, 3])('gives the result after %i failures that pass', async (failures) => {
    const work = failing(failures);
    expect(await withAttempts(work, patience)).toBe('done');
    expect(work).toHaveBeenCalledTimes(failures + 1);
  });

  it.each([passing, new DeadlinePassed('late')])(
    'gives up after the last try, with the last failure as the cause: %s',
    async (error) => {
      const work = failing(4, error);
      expect((await refusalOf(work)).cause).toBe(error);
      expect(work).toHaveBeenCalledTimes(4);
    },
  );

  it('tries four times when nothing else is said', async () => {
    const work = failing(9);
    await expect(withAttempts(work)).rejects.toThrow(DatabaseUnavailable);
    expect(work).toHaveBeenCalledTimes(4);
  });

  it.each([
    passing,
    new Error(
      'D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.',
    ),
    new Error('D1_ERROR: D1 DB reset because its code was updated.'),
    new DeadlinePassed('late'),
  ])('tries again after "%s"', async (error) => {
    expect(await withAttempts(failing(1, error), patience)).toBe('done');
  });

  it.each([
    'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
    'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
    'D1_ERROR: UNIQUE constraint failed: submissions.id',
    'D1_ERROR: no such table: submissions',
    "D1_TYPE_ERROR: Type 'undefined' not supported",
    '',
  ])('does not try again after "%s"', async (message) => {
    const work = failing(1, new Error(message));
    await refusalOf(work);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('does not try again after a failure that is no error', async () => {
    const work = vi.fn(() => Promise.reject(passing.message as unknown as Error));
    await refusalOf(work);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('refuses work that fails before it gives a promise', async () => {
    const { cause } = await refusalOf(() => {
      throw new TypeError('broken');
    });
    expect(cause).toBeInstanceOf(TypeError);
  });

  it.each([
    { chance: 1, paused: [100, 200, 300] },
    { chance: 0, paused: [50, 100, 150] },
  ])('pauses twice as long each time up to the longest, by chance $chance', async (expected) => {
    vi.spyOn(Math, 'random').mockReturnValue(expected.chance);
    await refusalOf(failing(4));
    expect(pauses).toEqual(expected.paused);
  });

  it('says nothing of the failure in its own message', async () => {
    const { message } = await refusalOf(failing(4, new Error('Network connection lost: marked')));
    expect(message).not.toContain('marked');
  });
});
