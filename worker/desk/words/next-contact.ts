import type { NextContact, NextReason } from '../submission/next-contact.ts';

export const nextReasonWords: Readonly<Record<NextReason, string>> = {
  call: 'Call again',
  answer: 'They are to call back',
  decide: 'They wanted time to decide',
  facilitator: 'Hear from the facilitator',
  intake: 'Intake',
  other: 'Something else; see the notes',
};

const partsOfDay: Readonly<Record<string, string>> = {
  any: 'at any time',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
};

const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

/** A time of the day as it is said: `in the morning`, `at 9:30 AM`. */
export const timeInWords = (at: string): string =>
  partsOfDay[at] ?? `at ${clock.format(Date.parse(`2000-01-01T${at}Z`))}`;

const shortDays = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** When a next contact is, in a line of the list: `Nov 30, 2026, in the morning`. */
export const nextBriefly = ({ on, at }: Pick<NextContact, 'on' | 'at'>): string =>
  `${shortDays.format(Date.parse(`${on}T00:00Z`))}, ${timeInWords(at)}`;

/** A next contact as it is said: `Monday, November 30, 2026, in the morning: Call again`. */
export const nextInWords = ({ on, at, why }: NextContact): string =>
  `${days.format(Date.parse(`${on}T00:00Z`))}, ${timeInWords(at)}: ${nextReasonWords[why]}`;
