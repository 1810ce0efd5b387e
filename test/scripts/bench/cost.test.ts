import { describe, expect, it } from 'vitest';
import { plan, prices } from '../../../bench/cost/prices.ts';
import { costAMonth, costOf, paid, usedADay } from '../../../bench/cost/reckoning.ts';
import { reckonedPage } from '../../../bench/cost/tables.ts';

describe('costOf', () => {
  it('is nothing within what the plan includes', () => {
    expect(paid.map((what) => costOf(1, what))).toEqual(paid.map(() => 0));
  });

  it('is the price of each unit beyond it', () => {
    const { included, unit, dollars } = prices.rowsWritten;
    const used = usedADay(1000).rowsWritten * 30.4;
    expect(costOf(1000, 'rowsWritten')).toBeCloseTo(((used - included) / unit) * dollars);
  });
});

describe('costAMonth', () => {
  it('is the plan and everything beyond it', () => {
    const beyond = paid.reduce((sum, what) => sum + costOf(5000, what), 0);
    expect(costAMonth(5000)).toBeCloseTo(plan + beyond);
    expect(beyond).toBeGreaterThan(0);
  });
});

describe('docs/scale.md', () => {
  it('has the tables as they are reckoned; `npm run bench -- cost` writes them', async () => {
    const { now, then } = await reckonedPage();
    expect(then).toBe(now);
  });
});
