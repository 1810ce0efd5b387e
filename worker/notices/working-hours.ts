import { dateFormat } from '../date-format.ts';

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

/** Tells whether the office works at a time. */
export function worksAt({ days, from, to, timeZone }: WorkingHours): (time: number) => boolean {
  const clock = dateFormat('en-US', {
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  return (time) => {
    const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
    const hourOfDay = Number(parts.get('hour'));
    return days.has(parts.get('weekday') ?? '') && hourOfDay >= from && hourOfDay < to;
  };
}

/**
 * The latest time since which the office has worked so many whole hours by `end`. Public holidays count as any other
 * day: a reminder on one does no harm.
 */
export function workingHoursBefore(end: number, hours: number, workingHours: WorkingHours): number {
  const works = worksAt(workingHours);
  let time = end;
  for (let worked = 0; worked < hours;) {
    time -= hour;
    if (works(time)) worked++;
  }
  return time;
}
