import { describe, expect, it } from 'vitest';
import { exactly, percentile, ratioOf, spreadOf } from '../../../bench/figures.ts';

describe('percentile', () => {
  it.each([
    { share: 0.5, value: 5 },
    { share: 0.95, value: 10 },
    { share: 0.99, value: 10 },
    { share: 0, value: 1 },
    { share: 1, value: 10 },
  ])('is the nearest rank at $share', ({ share, value }) => {
    expect(percentile([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], share)).toBe(value);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses to be of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('nothing');
  });
});

describe('spreadOf', () => {
  it('has the median, the ends, and how many there were', () => {
    expect(spreadOf([4, 1, 3])).toEqual({ median: 3, low: 1, high: 4, runs: 3 });
  });
});

describe('ratioOf', () => {
  it('is taken pair by pair', () => {
    expect(ratioOf([2, 30, 4], [1, 10, 1])).toEqual({ median: 3, low: 2, high: 4, runs: 3 });
  });

  it('refuses lists of which one has more runs', () => {
    expect(() => ratioOf([1], [1, 2])).toThrow('equally often');
  });
});

describe('exactly', () => {
  it('is a figure of one run', () => {
    expect(exactly(7)).toEqual({ median: 7, low: 7, high: 7, runs: 1 });
  });
});
