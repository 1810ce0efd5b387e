import { describe, expect, it } from 'vitest';
import { standingEvents } from '../../../worker/desk/submission/standing-events.ts';

/** Events by their kinds, numbered from 1: `undone 2` takes the second back, `corrected tried` corrects to that stage. */
const standing = (...told: string[]) =>
  standingEvents(
    told.map((text, index) => {
      const [kind = '', what = ''] = text.split(' ');
      const detail = { undone: `of=x&event=${what}`, corrected: `to=${what}` }[kind] ?? null;
      return { id: index + 1, kind, detail };
    }),
  ).map(({ kind }) => kind);

describe('standingEvents', () => {
  it.each([
    { told: ['tried', 'contacted'], stands: ['tried', 'contacted'] },
    { told: ['tried', 'contacted', 'undone 2'], stands: ['tried'] },
    { told: ['tried', 'undone 1', 'tried'], stands: ['tried'] },
    { told: ['contacted', 'corrected tried'], stands: ['tried'] },
    { told: ['tried', 'contacted', 'corrected opened'], stands: [] },
    { told: ['contacted', 'intake', 'handed', 'corrected contacted'], stands: ['contacted'] },
    { told: ['contacted', 'corrected tried', 'contacted'], stands: ['tried', 'contacted'] },
    { told: ['contacted', 'corrected tried', 'undone 2'], stands: ['contacted'] },
    { told: ['closed', 'viewed', 'corrected opened'], stands: ['closed', 'viewed'] },
  ])('of $told are $stands', ({ told, stands }) => {
    expect(standing(...told)).toEqual(stands);
  });
});
