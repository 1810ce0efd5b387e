import { beforeAll, describe, expect, it } from 'vitest';
import { measureDurability, type Counts } from './run.ts';

/** How many are to be acknowledged, which takes some thirty seconds; more are asked for from outside. */
const goal = Number(process.env['DURABILITY_POSTS'] ?? 150);

let counts: Counts;
beforeAll(async () => {
  counts = await measureDurability(goal);
}, 1000 * goal);

describe('posts from many clients while the runtime is killed again and again', () => {
  it('are all acknowledged in the end', () => {
    expect(counts.acknowledged).toBe(goal);
  });

  it('met kills, and so came more than once', () => {
    expect(counts.kills).toBeGreaterThanOrEqual(3);
    expect(counts.posts).toBeGreaterThan(goal);
  });

  it('have a row for every acknowledged reference', () => {
    expect(counts.missing).toBe(0);
  });

  it('have one row, one first event and one reference each', () => {
    expect(counts.rows).toBe(goal);
    expect(counts.doubled).toBe(0);
  });

  it('are kept word for word', () => {
    expect(counts.altered).toBe(0);
  });

  it('are told to the coordinator, and none is set apart', () => {
    expect(counts.untold).toBe(0);
    expect(counts.setApart).toBe(0);
  });
});
