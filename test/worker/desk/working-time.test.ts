import { describe, expect, it } from 'vitest';
import { officeTime } from '../../../worker/desk/office-time.ts';
import { workingTime } from '../../../worker/desk/quarter/working-time.ts';
import { policy } from '../notices/office.ts';

const { workingHours } = policy;
const time = officeTime(workingHours.timeZone);
/** Between two times at the office. */
const between = (start: string, end: string, hours = workingHours) =>
  workingTime(hours, time)(time.instant(start), time.instant(end));

describe('workingTime', () => {
  it.each([
    { what: 'nothing', start: '2026-11-23T09:30', end: '2026-11-23T09:30', hours: 0 },
    { what: 'part of an hour', start: '2026-11-23T09:30', end: '2026-11-23T09:45', hours: 0.25 },
    { what: 'a day and its nights', start: '2026-11-23T00:00', end: '2026-11-24T00:00', hours: 9 },
    { what: 'before it opens', start: '2026-11-23T05:00', end: '2026-11-23T07:59', hours: 0 },
    {
      what: 'an evening to a morning',
      start: '2026-11-23T16:00',
      end: '2026-11-24T09:30',
      hours: 2.5,
    },
    { what: 'a weekend', start: '2026-11-20T17:00', end: '2026-11-23T08:00', hours: 0 },
    { what: 'a week', start: '2026-11-16T12:00', end: '2026-11-23T12:00', hours: 45 },
  ])('is $hours hours over $what', ({ start, end, hours }) => {
    expect(between(start, end)).toBe(hours);
  });

  it('is the same over the nights in which summer time ends and begins', () => {
    expect(between('2026-10-30T16:00', '2026-11-02T09:00')).toBe(2);
    expect(between('2026-03-06T16:00', '2026-03-09T09:00')).toBe(2);
  });

  it('has every hour of a day that has one of them twice, or never', () => {
    const always = { ...workingHours, days: new Set(['Sun']), from: 0, to: 24 };
    expect(between('2026-11-01T00:00', '2026-11-02T00:00', always)).toBe(25);
    expect(between('2026-03-08T00:00', '2026-03-09T00:00', always)).toBe(23);
  });
});
