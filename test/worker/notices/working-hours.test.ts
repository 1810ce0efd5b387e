import { describe, expect, it } from 'vitest';
import { workingHoursBefore } from '../../../worker/notices/working-hours.ts';
import { policy } from './office.ts';

const office = policy.workingHours;
const standard = '-08:00';
const summer = '-07:00';
const sundays = { ...office, days: new Set(['Sun']), from: 0, to: 24 };

/** Since when the office worked so many hours, counted back from an end. */
const before = (end: string, hours: number, of = office) =>
  new Date(workingHoursBefore(Date.parse(end), hours, of)).toISOString();
const iso = (time: string) => new Date(time).toISOString();

describe('workingHoursBefore', () => {
  it.each([
    { what: 'no time', end: '2026-11-23T09:30', hours: 0, start: '2026-11-23T09:30' },
    { what: 'a whole working day', end: '2026-11-23T17:00', hours: 9, start: '2026-11-23T08:00' },
    { what: 'a day and its night', end: '2026-11-24T00:00', hours: 9, start: '2026-11-23T08:00' },
    { what: 'a night', end: '2026-11-24T08:00', hours: 1, start: '2026-11-23T16:00' },
    { what: 'a weekend', end: '2026-11-22T11:00', hours: 1, start: '2026-11-20T16:00' },
    { what: 'Friday to Monday', end: '2026-11-23T09:00', hours: 2, start: '2026-11-20T16:00' },
    { what: 'a week', end: '2026-11-23T12:00', hours: 45, start: '2026-11-16T12:00' },
    // It counts whole hours.
    { what: 'a minute less', end: '2026-11-23T09:59', hours: 2, start: '2026-11-20T16:59' },
    { what: 'just two hours', end: '2026-11-23T10:00', hours: 2, start: '2026-11-23T08:00' },
    { what: 'a minute more', end: '2026-11-23T10:01', hours: 2, start: '2026-11-23T08:01' },
  ])('is $start for $hours hours until $end: $what', ({ end, hours, start }) => {
    expect(before(end + standard, hours)).toBe(iso(start + standard));
  });

  it.each([
    {
      what: 'over the night in which summer time ends',
      of: office,
      ...{ end: `2026-11-02T09:00${standard}`, hours: 2, start: `2026-10-30T16:00${summer}` },
    },
    {
      what: 'over the night in which it begins',
      of: office,
      ...{ end: `2026-03-09T09:00${summer}`, hours: 2, start: `2026-03-06T16:00${standard}` },
    },
    {
      what: 'of a day that has an hour twice',
      ...{ end: `2026-11-02T00:00${standard}`, hours: 25, start: `2026-11-01T00:00${summer}` },
      of: sundays,
    },
    {
      what: 'of a day that lacks an hour',
      ...{ end: `2026-03-09T00:00${summer}`, hours: 23, start: `2026-03-08T00:00${standard}` },
      of: sundays,
    },
    {
      what: 'by the clock of another zone',
      ...{ end: '2026-11-23T14:00Z', hours: 1, start: '2026-11-23T13:00Z' },
      of: { ...office, timeZone: 'America/New_York' },
    },
    {
      what: 'with midnight as the first hour of a day',
      ...{ end: `2026-11-24T00:00${standard}`, hours: 1, start: `2026-11-23T00:00${standard}` },
      of: { ...office, from: 0, to: 1 },
    },
  ])('counts $hours hours $what', ({ end, hours, start, of }) => {
    expect(before(end, hours, of)).toBe(iso(start));
  });
});
