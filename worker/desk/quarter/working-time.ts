import type { WorkingHours } from '../../notices/working-hours.ts';
import type { OfficeTime } from '../office-time.ts';

const day = 86_400_000;
const hour = 3_600_000;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/**
 * Measures how many hours the office worked between two times in milliseconds, in parts of hours too. Public holidays count as
 * any other day.
 */
export function workingTime(
  { days, from, to }: WorkingHours,
  time: OfficeTime,
): (start: number, end: number) => number {
  const known = new Map<number, readonly [number, number]>();

  /** When the office opens and closes on a day; the days are told by their midnight, as if in UTC. */
  function open(midnight: number): readonly [number, number] {
    // At 24 the next day begins.
    const at = (hours: number) =>
      time.instant(new Date(midnight + hours * hour).toISOString().slice(0, 16));
    const isWorked = days.has(weekdays[new Date(midnight).getUTCDay()] ?? '');
    const found = isWorked ? ([at(from), at(to)] as const) : ([0, 0] as const);
    known.set(midnight, found);
    return found;
  }

  return (start, end) => {
    const midnightOf = (at: number) => Date.parse(`${time.day(at)}T00:00Z`);
    let worked = 0;
    for (let midnight = midnightOf(start); midnight <= midnightOf(end); midnight += day) {
      const [opens, closes] = known.get(midnight) ?? open(midnight);
      worked += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
    }
    return worked / hour;
  };
}
