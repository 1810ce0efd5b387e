import { asTheOffice } from '../../worker/forms/as-the-office.ts';

/** Each language's way to write a day. To make one takes longer than all else that a page does with it. */
const days = new Map<string, Intl.DateTimeFormat>();

/** A day in words: "22 November 2026", "November 22, 2026". In each language by the calendar and the digits of the office. */
export function writtenOut(date: Date, locale: string): string {
  const day =
    days.get(locale) ??
    new Intl.DateTimeFormat(locale, { ...asTheOffice, dateStyle: 'long', timeZone: 'UTC' });
  days.set(locale, day);
  return day.format(date);
}
