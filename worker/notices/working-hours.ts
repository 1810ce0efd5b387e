/** When the office works. */
export interface WorkingHours {
  /** As `Intl` names them in English: Mon, Tue … */
  readonly days: ReadonlySet<string>;
  /** The first hour of the day, and the hour that is no longer one: 8 and 17. */
  readonly from: number;
  readonly to: number;
  /** IANA name. */
  readonly timeZone: string;
}

const hour = 3_600_000;

/**
 * Counts the hours between two times in which the office worked, in whole hours, up to `enough`. Public holidays count
 * as any other day: a reminder on one does no harm.
 */
export function workingHoursBetween(
  start: number,
  end: number,
  { days, from, to, timeZone }: WorkingHours,
  enough: number,
): number {
  const clock = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  let worked = 0;
  for (let time = start; time + hour <= end && worked < enough; time += hour) {
    const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
    const hourOfDay = Number(parts.get('hour'));
    if (days.has(parts.get('weekday') ?? '') && hourOfDay >= from && hourOfDay < to) worked++;
  }
  return worked;
}
