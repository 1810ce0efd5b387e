/** Writes times as the office reads them: in English, in its own time zone. */
export interface OfficeTime {
  /** `Nov 22, 2026, 11:22 AM` */
  readonly full: (time: number) => string;
  /** As a control of the type `datetime-local` holds it: `2026-11-22T11:22`. */
  readonly typed: (time: number) => string;
  /** For programs, as ISO 8601 writes it. */
  readonly stamp: (time: number) => string;
  /**
   * When it is so late at the office, as `typed` writes it. Where the clocks skip it, when they have done so; where it comes
   * twice, one of the two.
   */
  readonly instant: (typed: string) => number;
  /** `2026-11-22` */
  readonly day: (time: number) => string;
  /** `2026-11` */
  readonly month: (time: number) => string;
}

/** The latest time that a date can have, in milliseconds (ECMA-262, 21.4.1.1); a row may hold another number. */
const latest = 8_640_000_000_000_000;

const possible = (time: number): number => Math.min(Math.max(time, -latest), latest);

const known = new Map<string, OfficeTime>();

/** @param timeZone by its name in the database of IANA. To make the formats takes longer than to use them for a page. */
export function officeTime(timeZone: string): OfficeTime {
  const time = known.get(timeZone) ?? makeOfficeTime(timeZone);
  known.set(timeZone, time);
  return time;
}

function makeOfficeTime(timeZone: string): OfficeTime {
  const full = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  // Swedish writes a time as ISO 8601 does, with a space for the T.
  const typed = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  });
  const asTyped = (time: number) => typed.format(possible(time)).replace(' ', 'T');
  const offset = (time: number) => Date.parse(`${asTyped(time)}Z`) - time;
  return {
    instant: (wanted) => {
      const asUtc = Date.parse(`${wanted}Z`);
      const guess = asUtc - offset(asUtc);
      // Once more, for the offset there may be another than at the first guess.
      const found = asUtc - offset(guess);
      return asTyped(found) === wanted ? found : Math.max(guess, found);
    },
    full: (time) => full.format(possible(time)),
    typed: asTyped,
    stamp: (time) => new Date(possible(time)).toISOString(),
    day: (time) => asTyped(time).slice(0, 10),
    month: (time) => asTyped(time).slice(0, 7),
  };
}

const inUnits = (unit: string) =>
  new Intl.NumberFormat('en-US', { style: 'unit', unit, unitDisplay: 'long' });

// Made once: a list says it fifty times.
const units = [
  [inUnits('day'), 86_400_000],
  [inUnits('hour'), 3_600_000],
  [inUnits('minute'), 60_000],
] as const;

/** How long it is, in the largest unit that fits: `3 days`, `5 hours`. */
export function howLong(milliseconds: number): string {
  const [format, size] = units.find(([, size]) => milliseconds >= size) ?? units[2];
  return format.format(Math.max(0, Math.floor(milliseconds / size)));
}

/** A typed time as it is shown: `2026-11-22 11:22`. */
export const showTyped = (typed: string): string => typed.replace('T', ' ');
