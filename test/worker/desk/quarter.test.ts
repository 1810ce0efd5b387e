import { describe, expect, it } from 'vitest';
import { officeTime } from '../../../worker/desk/office-time.ts';
import { quarterAsked, quartersAround, quarterWith } from '../../../worker/desk/quarter/quarter.ts';

const time = officeTime('America/Los_Angeles');
const iso = (moment: number) => new Date(moment).toISOString();
const ends = (month: string, zone = 'America/Los_Angeles') => {
  const { from, until } = quarterWith(month, 7, officeTime(zone));
  return [iso(from), iso(until)];
};

describe('quarterWith', () => {
  it.each([
    { month: '2026-07', first: 7, starts: '2026-07', fiscal: 'quarter 1 of fiscal year 2026–27' },
    { month: '2026-09', first: 7, starts: '2026-07', fiscal: 'quarter 1 of fiscal year 2026–27' },
    { month: '2026-10', first: 7, starts: '2026-10', fiscal: 'quarter 2 of fiscal year 2026–27' },
    { month: '2027-03', first: 7, starts: '2027-01', fiscal: 'quarter 3 of fiscal year 2026–27' },
    { month: '2027-06', first: 7, starts: '2027-04', fiscal: 'quarter 4 of fiscal year 2026–27' },
    { month: '2026-02', first: 1, starts: '2026-01', fiscal: 'quarter 1 of fiscal year 2026' },
    { month: '2026-12', first: 10, starts: '2026-10', fiscal: 'quarter 1 of fiscal year 2026–27' },
    { month: '2026-01', first: 2, starts: '2025-11', fiscal: 'quarter 4 of fiscal year 2025–26' },
    { month: '2099-08', first: 7, starts: '2099-07', fiscal: 'quarter 1 of fiscal year 2099–00' },
  ])('of $month, the year from month $first, begins $starts: $fiscal', (expected) => {
    const { month, fiscal } = quarterWith(expected.month, expected.first, time);
    expect({ month, fiscal }).toEqual({ month: expected.starts, fiscal: expected.fiscal });
  });

  it.each([
    { month: '2026-07', first: 7, name: 'July to September 2026' },
    { month: '2026-12', first: 3, name: 'December 2026 to February 2027' },
  ])('is called $name', ({ month, first, name }) => {
    expect(quarterWith(month, first, time).name).toBe(name);
  });

  it('begins and ends at midnight at the office, in summer time and in standard time', () => {
    expect(ends('2026-07')).toEqual(['2026-07-01T07:00:00.000Z', '2026-10-01T07:00:00.000Z']);
    expect(ends('2026-10')).toEqual(['2026-10-01T07:00:00.000Z', '2027-01-01T08:00:00.000Z']);
    expect(ends('2027-01')).toEqual(['2027-01-01T08:00:00.000Z', '2027-04-01T07:00:00.000Z']);
  });

  it.each([
    { zone: 'Pacific/Honolulu', from: '2026-07-01T10:00:00.000Z' },
    { zone: 'Pacific/Kiritimati', from: '2026-06-30T10:00:00.000Z' },
    { zone: 'Asia/Kathmandu', from: '2026-06-30T18:15:00.000Z' },
  ])('begins at midnight in $zone', ({ zone, from }) => {
    expect(ends('2026-07', zone)[0]).toBe(from);
  });

  it('begins where the clock skips midnight itself', () => {
    // Paraguay, Sunday, 1 October 2023: after 23:59 came 1:00.
    expect(ends('2023-10', 'America/Asuncion')[0]).toBe('2023-10-01T04:00:00.000Z');
  });

  it('leaves no moment between two quarters, and has none twice', () => {
    const quarters = Array.from({ length: 40 }, (_, index) =>
      quarterWith(
        `${2020 + Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}`,
        7,
        time,
      ),
    );
    for (const [index, { until }] of quarters.slice(0, -1).entries())
      expect(quarters[index + 1]?.from).toBe(until);
  });
});

describe('quarterAsked', () => {
  const now = Date.parse('2026-11-22T19:22Z');
  const asked = (text?: string) => quarterAsked(text, { fiscalYearMonth: 7, time, now }).month;

  it.each([undefined, '', 'x', '2026-13', '2027-01', '1999-01', '2026-11-01', "2026-01'--"])(
    'is the one that runs now for %j',
    (text) => {
      expect(asked(text)).toBe('2026-10');
    },
  );

  it('is the one that has the month', () => {
    expect(asked('2025-02')).toBe('2025-01');
  });

  it('goes by the day at the office and not by that of Greenwich', () => {
    const newYear = Date.parse('2027-01-01T07:59Z');
    const at = (now: number) => quarterAsked(undefined, { fiscalYearMonth: 7, time, now }).month;
    expect([at(newYear), at(newYear + 60_000)]).toEqual(['2026-10', '2027-01']);
  });
});

describe('quartersAround', () => {
  const given = { fiscalYearMonth: 7, time, now: Date.parse('2026-11-22T19:22Z') };

  it('has one before, and after the running one none', () => {
    const { before, after } = quartersAround(quarterWith('2026-10', 7, time), given);
    expect([before.month, after]).toEqual(['2026-07', undefined]);
  });

  it('has the next one after one that is over', () => {
    expect(quartersAround(quarterWith('2026-07', 7, time), given).after?.month).toBe('2026-10');
  });
});
