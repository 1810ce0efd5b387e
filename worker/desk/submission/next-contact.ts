import { isInCalendar } from './iso-time.ts';

/** Why the office wants to be in touch. Codes, because words would outlast what is erased; a note can say more. */
export const nextReasons = ['call', 'answer', 'decide', 'facilitator', 'intake', 'other'] as const;
export type NextReason = (typeof nextReasons)[number];

const halfHours = Array.from({ length: 21 }, (_, index) => {
  const minutes = 8 * 60 + index * 30;
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
});

/** At what time of the day: a part of it, or from 8 in the morning to 6 in the evening, each half hour. */
export const nextTimes: readonly string[] = [
  'any',
  'morning',
  'afternoon',
  'evening',
  ...halfHours,
];

/** When the office wants to be in touch next, in its own time. */
export interface NextContact {
  /** `2026-11-30` */
  readonly on: string;
  /** One of `nextTimes`; for an intake, any minute. */
  readonly at: string;
  readonly why: NextReason;
}

/** Reads the day of a `date` control. @returns undefined for a day that there is not, such as 30 February. */
export function readDay(typed: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && isInCalendar(typed) ? typed : undefined;
}

/** Where one is on the day: what is early comes first, and any time before a part of the day. */
export function timeOrder({ at }: Pick<NextContact, 'at'>): string {
  const parts: Readonly<Record<string, string>> = {
    any: '00:00',
    morning: '08:00',
    afternoon: '12:00',
    evening: '17:00',
  };
  return parts[at] ?? at;
}
