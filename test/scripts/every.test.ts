import { describe, expect, it } from 'vitest';
import { every } from '../../scripts/start/every.ts';

describe('every', () => {
  it('begins no work while the last is not done', async () => {
    const over = new AbortController();
    let [atWork, most, times] = [0, 0, 0];
    await every(1, over.signal, async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise((done) => setTimeout(done, 10));
      atWork -= 1;
      times += 1;
      if (times === 3) over.abort();
    });
    expect([most, times]).toEqual([1, 3]);
  });

  it('ends in its pause, with no work after it', async () => {
    const over = new AbortController();
    let times = 0;
    const ended = every(600_000, over.signal, () => Promise.resolve((times += 1)));
    over.abort();
    await ended;
    expect(times).toBe(0);
  });
});
