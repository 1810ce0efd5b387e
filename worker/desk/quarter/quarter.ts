import type { OfficeTime } from '../office-time.ts';

/** A quarter of the office's fiscal year, in its own time. */
export interface Quarter {
  /** Its first month, by which an address names it: `2026-07`. */
  readonly month: string;
  /** In milliseconds; what comes at `until` is of the next one. */
  readonly from: number;
  readonly until: number;
  /** `July to September 2026` */
  readonly name: string;
  /** `quarter 1 of fiscal year 2026–27` */
  readonly fiscal: string;
}

const monthNames = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** A month by how many there were before it. */
const numberOf = (month: string) => {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return year * 12 + place - 1;
};
const firstDay = (number: number) => new Date(Date.UTC(Math.floor(number / 12), number % 12, 1));
const monthOf = (number: number) => firstDay(number).toISOString().slice(0, 7);

/**
 * The quarter that has this month.
 *
 * @param month as `2026-08`.
 * @param fiscalYearMonth the month in which the fiscal year begins, 1 to 12.
 */
export function quarterWith(month: string, fiscalYearMonth: number, time: OfficeTime): Quarter {
  const sinceYear = (numberOf(month) - (fiscalYearMonth - 1)) % 12;
  const start = numberOf(month) - (sinceYear % 3);
  const place = Math.floor(sinceYear / 3);
  const year = Math.floor((start - place * 3) / 12);
  const [from, until] = [start, start + 3].map((number) =>
    time.instant(`${monthOf(number)}-01T00:00`),
  );
  const [first, last] = [firstDay(start), firstDay(start + 2)];
  const years = [first, last].map((day) => String(day.getUTCFullYear()));
  return {
    month: monthOf(start),
    from: from ?? 0,
    until: until ?? 0,
    name: `${monthNames.format(first)}${years[0] === years[1] ? '' : ` ${years[0] ?? ''}`} to ${monthNames.format(last)} ${years[1] ?? ''}`,
    fiscal: `quarter ${place + 1} of fiscal year ${year}${fiscalYearMonth === 1 ? '' : `–${String((year + 1) % 100).padStart(2, '0')}`}`,
  };
}

/** The quarter that is asked for; the one that runs now, where none is or it has not begun. */
export function quarterAsked(
  asked: string | undefined,
  { fiscalYearMonth, time, now }: { fiscalYearMonth: number; time: OfficeTime; now: number },
): Quarter {
  const month = time.month(now);
  const given = /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(asked ?? '') ? (asked ?? '') : month;
  return quarterWith(given < month ? given : month, fiscalYearMonth, time);
}

/** The quarters before and after it. After the one that runs now there is none. */
export function quartersAround(
  { month, until }: Quarter,
  { fiscalYearMonth, time, now }: { fiscalYearMonth: number; time: OfficeTime; now: number },
): { readonly before: Quarter; readonly after: Quarter | undefined } {
  const at = (offset: number) =>
    quarterWith(monthOf(numberOf(month) + offset), fiscalYearMonth, time);
  return { before: at(-3), after: until <= now ? at(3) : undefined };
}
