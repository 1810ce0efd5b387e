import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { trailPage } from '../../../worker/desk/audit.ts';
import { manyRows } from '../many-rows.ts';
import { sampleTime } from '../saved.ts';

const numbersOn = async (page: number) =>
  (await trailPage(env.DB, page)).entries.map(({ id }) => id);

describe('trailPage', () => {
  it('has one empty page while nothing happened', async () => {
    expect(await trailPage(env.DB, 1)).toEqual({ entries: [], records: [], pages: 1 });
  });

  it('gives a hundred events a page, the latest first, and each on one page', async () => {
    await manyRows(250, sampleTime);
    const pages = await Promise.all([1, 2, 3].map(numbersOn));
    expect(pages.map((page) => page.length)).toEqual([100, 100, 50]);
    expect(pages.flat()).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
  });

  it.each([
    { events: 100, pages: 1 },
    { events: 101, pages: 2 },
  ])('says that $events events stand on $pages pages', async ({ events, pages }) => {
    await manyRows(events, sampleTime);
    expect(await trailPage(env.DB, 1)).toMatchObject({ pages });
    expect(await numbersOn(pages + 1)).toEqual([]);
  });
});
