import { beforeAll, describe, expect, it } from 'vitest';
import { measureDurability, type Counts } from '../../scripts/durability/run.ts';

/** The short form of `npm run vod -- durability`. It posts for some thirty seconds. */
let counts: Counts;
beforeAll(async () => {
  counts = await measureDurability({ acknowledged: 150, killEvery: 25, waitForLeases: false });
}, 150_000);

describe('posts from many clients while the runtime is killed again and again', () => {
  it('are all acknowledged in the end', () => {
    expect(counts.acknowledged).toBe(150);
  });

  it('met kills, and so came more than once', () => {
    expect(counts.kills).toBeGreaterThanOrEqual(3);
    expect(counts.posts).toBeGreaterThan(150);
  });

  it('have a row for every acknowledged reference', () => {
    expect(counts.missing).toBe(0);
  });

  it('have one row, one first event and one reference each', () => {
    expect(counts.rows).toBe(150);
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
