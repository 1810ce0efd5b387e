import { describe, expect, it } from 'vitest';
import {
  workingHoursBefore,
  workingHoursBetween,
  type WorkingHours,
} from '../../../worker/notices/working-hours.ts';

const office: WorkingHours = {
  days: new Set(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']),
  from: 8,
  to: 17,
  timeZone: 'America/Los_Angeles',
};
const hour = 3_600_000;
const standard = '-08:00';
const summer = '-07:00';

/** How many hours the office worked from one time to another, as clocks in California show them. */
const worked = (start: string, end: string, enough = 1000) =>
  workingHoursBetween(Date.parse(start), Date.parse(end), office, enough);

describe('workingHoursBetween', () => {
  it.each([
    { what: 'a whole working day', start: '2026-11-23T08:00', end: '2026-11-23T17:00', hours: 9 },
    { what: 'a day and its nights', start: '2026-11-23T00:00', end: '2026-11-24T00:00', hours: 9 },
    { what: 'a night', start: '2026-11-23T17:00', end: '2026-11-24T08:00', hours: 0 },
    { what: 'a weekend', start: '2026-11-21T00:00', end: '2026-11-23T00:00', hours: 0 },
    { what: 'Friday to Monday', start: '2026-11-20T16:00', end: '2026-11-23T09:00', hours: 2 },
    { what: 'a week', start: '2026-11-16T12:00', end: '2026-11-23T12:00', hours: 45 },
    { what: 'no time', start: '2026-11-23T10:00', end: '2026-11-23T10:00', hours: 0 },
    { what: 'a time that runs back', start: '2026-11-24T10:00', end: '2026-11-23T10:00', hours: 0 },
  ])('counts $hours for $what', ({ start, end, hours }) => {
    expect(worked(start + standard, end + standard)).toBe(hours);
  });

  it.each([
    { minutes: '09:59', hours: 1 },
    { minutes: '10:00', hours: 2 },
    { minutes: '10:01', hours: 2 },
  ])('counts whole hours: $hours from 8:00 until $minutes', ({ minutes, hours }) => {
    expect(worked(`2026-11-23T08:00${standard}`, `2026-11-23T${minutes}${standard}`)).toBe(hours);
  });

  it.each([
    { from: '07:59', hours: 0 },
    { from: '08:00', hours: 1 },
    { from: '16:59', hours: 1 },
    { from: '17:00', hours: 0 },
  ])('counts $hours for the hour that begins at $from', ({ from, hours }) => {
    const start = Date.parse(`2026-11-23T${from}${standard}`);
    expect(workingHoursBetween(start, start + hour, office, 10)).toBe(hours);
  });

  it('stops when it has enough', () => {
    expect(worked(`2000-01-01T00:00${standard}`, `2026-11-23T00:00${standard}`, 16)).toBe(16);
  });

  it('counts the same over the night in which summer time ends', () => {
    // 1 November 2026, 2:00: from Friday 16:00 to Monday 9:00 it is an hour longer than in other weeks.
    expect(worked(`2026-10-30T16:00${summer}`, `2026-11-02T09:00${standard}`)).toBe(2);
    expect(worked(`2026-10-30T16:00${summer}`, `2026-11-02T08:59${standard}`)).toBe(1);
  });

  it('counts the same over the night in which summer time begins', () => {
    // 8 March 2026, 2:00: an hour shorter.
    expect(worked(`2026-03-06T16:00${standard}`, `2026-03-09T09:00${summer}`)).toBe(2);
    expect(worked(`2026-03-06T16:00${standard}`, `2026-03-09T08:59${summer}`)).toBe(1);
  });

  it.each([
    { what: 'twice', day: '2026-11-01', start: summer, end: standard, hours: 25 },
    { what: 'never', day: '2026-03-08', start: standard, end: summer, hours: 23 },
  ])('counts every hour of a day that has one of them $what', ({ day, start, end, hours }) => {
    const always = { ...office, days: new Set(['Sun']), from: 0, to: 24 };
    const from = Date.parse(`${day}T00:00${start}`);
    const to = Date.parse(`${day}T23:59:59${end}`) + 1000;
    expect(workingHoursBetween(from, to, always, 100)).toBe(hours);
  });

  it('counts by the clock of its own zone', () => {
    const start = Date.parse('2026-11-23T13:00Z');
    const inNewYork = { ...office, timeZone: 'America/New_York' };
    expect(workingHoursBetween(start, start + hour, inNewYork, 10)).toBe(1);
    expect(workingHoursBetween(start, start + hour, office, 10)).toBe(0);
  });

  it('counts midnight as the first hour of a day', () => {
    const nights = { ...office, from: 0, to: 1 };
    const start = Date.parse(`2026-11-23T00:00${standard}`);
    expect(workingHoursBetween(start, start + 24 * hour, nights, 10)).toBe(1);
  });
});

describe('workingHoursBefore', () => {
  it.each([
    { end: '2026-11-24T15:00', hours: 16, start: '2026-11-23T08:00' },
    { end: '2026-11-23T09:00', hours: 2, start: '2026-11-20T16:00' },
    { end: '2026-11-22T11:00', hours: 1, start: '2026-11-20T16:00' },
    { end: '2026-11-23T09:30', hours: 0, start: '2026-11-23T09:30' },
  ])('is $start for $hours hours until $end', ({ end, hours, start }) => {
    const found = workingHoursBefore(Date.parse(end + standard), hours, office);
    expect(found).toBe(Date.parse(start + standard));
    expect(workingHoursBetween(found, Date.parse(end + standard), office, 1000)).toBe(hours);
  });
});
