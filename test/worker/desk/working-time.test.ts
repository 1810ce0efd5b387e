import { describe, expect, it } from 'vitest';
import { officeTime } from '../../../worker/desk/office-time.ts';
import { workingTime } from '../../../worker/desk/quarter/working-time.ts';
import type { WorkingHours } from '../../../worker/notices/working-hours.ts';
import { policy } from '../notices/office.ts';

const { workingHours } = policy;
const time = officeTime(workingHours.timeZone);
const sundays = { ...workingHours, days: new Set(['Sun']), from: 0, to: 24 };

describe('workingTime', () => {
  it.each<{ what: string; from: string; to: string; hours: number; of?: WorkingHours }>([
    { what: 'nothing', from: '2026-11-23T09:30', to: '2026-11-23T09:30', hours: 0 },
    { what: 'part of an hour', from: '2026-11-23T09:30', to: '2026-11-23T09:45', hours: 0.25 },
    { what: 'a day and its nights', from: '2026-11-23T00:00', to: '2026-11-24T00:00', hours: 9 },
    { what: 'before it opens', from: '2026-11-23T05:00', to: '2026-11-23T07:59', hours: 0 },
    {
      what: 'one evening and morning',
      from: '2026-11-23T16:00',
      to: '2026-11-24T09:30',
      hours: 2.5,
    },
    { what: 'a weekend', from: '2026-11-20T17:00', to: '2026-11-23T08:00', hours: 0 },
    { what: 'a week', from: '2026-11-16T12:00', to: '2026-11-23T12:00', hours: 45 },
    { what: 'the end of summer time', from: '2026-10-30T16:00', to: '2026-11-02T09:00', hours: 2 },
    { what: 'its beginning', from: '2026-03-06T16:00', to: '2026-03-09T09:00', hours: 2 },
    {
      what: 'a day that has an hour twice',
      ...{ from: '2026-11-01T00:00', to: '2026-11-02T00:00', hours: 25, of: sundays },
    },
    {
      what: 'a day that lacks an hour',
      ...{ from: '2026-03-08T00:00', to: '2026-03-09T00:00', hours: 23, of: sundays },
    },
  ])('is $hours hours over $what', ({ from, to, hours, of }) => {
    expect(workingTime(of ?? workingHours, time)(time.instant(from), time.instant(to))).toBe(hours);
  });
});
