import type { NextReason } from './next-contact.ts';
import type { Stage } from '../../submissions/states.ts';

/** How a member reached somebody, or tried to. */
export const ways = ['telephone', 'email', 'post', 'someone', 'other'] as const;
export type Way = (typeof ways)[number];

/** What came of a call, and the action that it is: each is recorded at one press. */
export const callResults = {
  spoke: 'contacted',
  'no-answer': 'tried',
  message: 'tried',
  'someone-else': 'tried',
} as const;
export type CallResult = keyof typeof callResults;

export function isCallResult(text: string): text is CallResult {
  return Object.hasOwn(callResults, text);
}

/** Why answers were erased. A choice, because words would outlast what was erased. */
export const reasons = ['asked', 'mistake', 'double', 'required'] as const;
export type Reason = (typeof reasons)[number];

/** What an event keeps of a member's action: codes and a time. */
export interface Detail {
  readonly how?: Way;
  readonly result?: CallResult;
  /** As it was typed, in the office's time: `2026-11-22T10:30`. */
  readonly when?: string;
  readonly reason?: Reason;
  /** The day of the next contact, or `none` where it was taken away; its time and why. */
  readonly next?: string;
  readonly at?: string;
  readonly why?: NextReason;
  /** The references of the submissions that it was joined with or parted from, with a space between. */
  readonly others?: string;
  /** How it ended: a code of the program's list. */
  readonly outcome?: string;
  /** Whom it was assigned to: a member's mail address, or `nobody`. */
  readonly member?: string;
  /** The stage that it was corrected to. */
  readonly to?: Stage;
  /** What was taken back: the kind of its event, and its number. */
  readonly of?: string;
  readonly event?: string;
  /** The id of the note that was written with it. */
  readonly note?: string;
}

/** As it stands in the event, or null when there is nothing to keep. */
export function writeDetail(detail: Detail): string | null {
  const text = new URLSearchParams(Object.entries(detail) as [string, string][]).toString();
  return text === '' ? null : text;
}

/** What an event kept. */
export function readDetail(text: string | null): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(text ?? ''));
}
