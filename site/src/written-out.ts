/** Each language's way to write a day. To make one takes longer than all else that a page does with it. */
const days = new Map<string, Intl.DateTimeFormat>();

/** A day in words: "22 November 2026", "November 22, 2026". */
export function writtenOut(date: Date, locale: string): string {
  const day =
    days.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  days.set(locale, day);
  return day.format(date);
}
