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

  it('does the work once when it holds', async () => {
    const work = failing(0);
    expect(await withAttempts(work, patience)).toBe('done');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it.each([1, 2, 3])('gives the result after %i failures that pass', async (failures) => {
    const work = failing(failures);
    expect(await withAttempts(work, patience)).toBe('done');
    expect(work).toHaveBeenCalledTimes(failures + 1);
  });

  it('gives up after the last try', async () => {
    const work = failing(4);
    await refusalOf(work);
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('tries four times when nothing else is said', async () => {
    const work = failing(9);
    await expect(withAttempts(work)).rejects.toThrow(DatabaseUnavailable);
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('keeps the last failure as the cause', async () => {
    expect((await refusalOf(failing(4))).cause).toBe(passing);
  });

  it.each([
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.',
    'D1_ERROR: D1 DB reset because its code was updated.',
  ])('tries again after "%s"', async (message) => {
    const work = failing(1, new Error(message));
    await withAttempts(work, patience);
    expect(work).toHaveBeenCalledTimes(2);
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

  it('tries again after a deadline', async () => {
    const work = failing(1, new DeadlinePassed('late'));
    expect(await withAttempts(work, patience)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('gives up when every try takes too long', async () => {
    const { cause } = await refusalOf(failing(4, new DeadlinePassed('late')));
    expect(cause).toBeInstanceOf(DeadlinePassed);
  });

  it('pauses twice as long each time, up to the longest pause', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    await refusalOf(failing(4));
    expect(pauses).toEqual([100, 200, 300]);
  });

  it('shortens a pause by chance to no less than half', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    await refusalOf(failing(4));
    expect(pauses).toEqual([50, 100, 150]);
  });

  it('does not pause after the last try', async () => {
    await refusalOf(failing(4));
    expect(pauses).toHaveLength(patience.tries - 1);
  });

  it('says nothing of the failure in its own message', async () => {
    const { message } = await refusalOf(failing(4, new Error('Network connection lost: marked')));
    expect(message).not.toContain('marked');
  });
});
