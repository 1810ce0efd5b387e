import { describe, expect, it } from 'vitest';
import { workingHoursBefore } from '../../../worker/notices/working-hours.ts';
import { policy } from './office.ts';

const office = policy.workingHours;
const standard = '-08:00';
const summer = '-07:00';

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
    { what: 'two days', end: '2026-11-24T15:00', hours: 16, start: '2026-11-23T08:00' },
    { what: 'a week', end: '2026-11-23T12:00', hours: 45, start: '2026-11-16T12:00' },
  ])('is $start for $hours hours until $end: $what', ({ end, hours, start }) => {
    expect(before(end + standard, hours)).toBe(iso(start + standard));
  });

  it.each([
    { end: '09:59', start: '2026-11-20T16:59' },
    { end: '10:00', start: '2026-11-23T08:00' },
    { end: '10:01', start: '2026-11-23T08:01' },
  ])('counts whole hours: two until $end began $start', ({ end, start }) => {
    expect(before(`2026-11-23T${end}${standard}`, 2)).toBe(iso(start + standard));
  });

  it('counts the same over the night in which summer time ends', () => {
    // 1 November 2026, 2:00: from Friday 16:00 to Monday 9:00 it is an hour longer than in other weeks.
    expect(before(`2026-11-02T09:00${standard}`, 2)).toBe(iso(`2026-10-30T16:00${summer}`));
  });

  it('counts the same over the night in which summer time begins', () => {
    // 8 March 2026, 2:00: an hour shorter.
    expect(before(`2026-03-09T09:00${summer}`, 2)).toBe(iso(`2026-03-06T16:00${standard}`));
  });

  it.each([
    { what: 'twice', day: '2026-11-01', start: summer, end: standard, hours: 25 },
    { what: 'never', day: '2026-03-08', start: standard, end: summer, hours: 23 },
  ])('counts every hour of a day that has one of them $what', ({ day, start, end, hours }) => {
    const sundays = { ...office, days: new Set(['Sun']), from: 0, to: 24 };
    const midnight = Date.parse(`${day}T23:59:59${end}`) + 1000;
    expect(before(new Date(midnight).toISOString(), hours, sundays)).toBe(
      iso(`${day}T00:00${start}`),
    );
  });

  it('counts by the clock of its own zone', () => {
    const inNewYork = { ...office, timeZone: 'America/New_York' };
    expect(before('2026-11-23T14:00Z', 1, inNewYork)).toBe(iso('2026-11-23T13:00Z'));
    expect(before('2026-11-23T14:00Z', 1)).toBe(iso(`2026-11-20T16:00${standard}`));
  });

  it('counts midnight as the first hour of a day', () => {
    const nights = { ...office, from: 0, to: 1 };
    expect(before(`2026-11-24T00:00${standard}`, 1, nights)).toBe(
      iso(`2026-11-23T00:00${standard}`),
    );
  });
});
