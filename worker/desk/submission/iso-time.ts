/**
 * Whether a day and a time as a browser's controls write them, `2026-11-30` or `2026-11-30T09:30`, are in the calendar: 30 February
 * is read as 2 March otherwise.
 */
export function isInCalendar(typed: string): boolean {
  const time = Date.parse(typed.includes('T') ? `${typed}Z` : `${typed}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(typed);
}
