import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { trailPage } from '../../../worker/desk/audit.ts';
import { manyRows } from '../many-rows.ts';
import { sampleTime } from '../saved.ts';

describe('trailPage', () => {
  it('has one empty page while nothing happened', async () => {
    expect(await trailPage(env.DB, 1)).toEqual({ entries: [], records: [], pages: 1 });
  });

  it.each([
    { events: 100, sizes: [100, 0] },
    { events: 101, sizes: [100, 1, 0] },
    { events: 250, sizes: [100, 100, 50, 0] },
  ])('gives $events events, the latest first, on pages of $sizes', async ({ events, sizes }) => {
    await manyRows(events, sampleTime);
    const pages = await Promise.all(sizes.map((_, index) => trailPage(env.DB, index + 1)));
    expect(pages.map(({ entries }) => entries.length)).toEqual(sizes);
    expect(pages[0]?.pages).toBe(sizes.length - 1);
    expect(pages.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(
      Array.from({ length: events }, (_, index) => events - index),
    );
  });
});
