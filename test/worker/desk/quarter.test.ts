import { describe, expect, it } from 'vitest';
import { officeTime } from '../../../worker/desk/office-time.ts';
import { quarterAsked, quartersAround, quarterWith } from '../../../worker/desk/quarter/quarter.ts';

const time = officeTime('America/Los_Angeles');
const iso = (moment: number) => new Date(moment).toISOString();

describe('quarterWith', () => {
  it.each([
    { month: '2026-07', first: 7, starts: '2026-07', fiscal: 'quarter 1 of fiscal year 2026–27' },
    { month: '2026-09', first: 7, starts: '2026-07', fiscal: 'quarter 1 of fiscal year 2026–27' },
    { month: '2026-10', first: 7, starts: '2026-10', fiscal: 'quarter 2 of fiscal year 2026–27' },
    { month: '2027-03', first: 7, starts: '2027-01', fiscal: 'quarter 3 of fiscal year 2026–27' },
    { month: '2027-06', first: 7, starts: '2027-04', fiscal: 'quarter 4 of fiscal year 2026–27' },
    { month: '2026-02', first: 1, starts: '2026-01', fiscal: 'quarter 1 of fiscal year 2026' },
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

  it.each([
    { month: '2026-07', begins: '2026-07-01T07:00:00.000Z' },
    { month: '2026-10', begins: '2026-10-01T07:00:00.000Z' },
    { month: '2027-01', begins: '2027-01-01T08:00:00.000Z' },
    { zone: 'Pacific/Honolulu', month: '2026-07', begins: '2026-07-01T10:00:00.000Z' },
    { zone: 'Pacific/Kiritimati', month: '2026-07', begins: '2026-06-30T10:00:00.000Z' },
    { zone: 'Asia/Kathmandu', month: '2026-07', begins: '2026-06-30T18:15:00.000Z' },
    // Paraguay, Sunday, 1 October 2023: after 23:59 came 1:00.
    { zone: 'America/Asuncion', month: '2023-10', begins: '2023-10-01T04:00:00.000Z' },
  ])('of $month in $zone begins at midnight there: $begins', ({ zone, month, begins }) => {
    expect(iso(quarterWith(month, 7, zone ? officeTime(zone) : time).from)).toBe(begins);
  });

  it('leaves no moment between two quarters, and has none twice', () => {
    const quarters = Array.from({ length: 40 }, (_, index) => {
      const month = String((index % 4) * 3 + 1).padStart(2, '0');
      return quarterWith(`${2020 + Math.floor(index / 4)}-${month}`, 7, time);
    });
    for (const [index, { until }] of quarters.slice(0, -1).entries())
      expect(quarters[index + 1]?.from).toBe(until);
  });
});

const given = { fiscalYearMonth: 7, time, now: Date.parse('2026-11-22T19:22Z') };

describe('quarterAsked', () => {
  it.each([undefined, '', 'x', '2026-13', '2027-01', '1999-01', '2026-11-01', "2026-01'--"])(
    'is the one that runs now for %j',
    (text) => {
      expect(quarterAsked(text, given).month).toBe('2026-10');
    },
  );

  it('is the one that has the month', () => {
    expect(quarterAsked('2025-02', given).month).toBe('2025-01');
  });

  it.each([
    { now: '2027-01-01T07:59Z', month: '2026-10' },
    { now: '2027-01-01T08:00Z', month: '2027-01' },
  ])('goes by the day at the office and not by that of Greenwich: $now', ({ now, month }) => {
    expect(quarterAsked(undefined, { ...given, now: Date.parse(now) }).month).toBe(month);
  });
});

describe('quartersAround', () => {
  it.each([
    { month: '2026-10', before: '2026-07', after: undefined },
    { month: '2026-07', before: '2026-04', after: '2026-10' },
  ])('of $month are $before and $after', ({ month, ...expected }) => {
    const { before, after } = quartersAround(quarterWith(month, 7, time), given);
    expect({ before: before.month, after: after?.month }).toEqual(expected);
  });
});
