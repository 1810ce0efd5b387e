import type { State } from '../../submissions/states.ts';
import type { Suspicion } from '../../submissions/suspicion.ts';
import { inWords } from './in-words.ts';

export const states: Readonly<Record<State, string>> = {
  new: 'New',
  opened: 'Opened',
  tried: 'Tried to contact',
  contacted: 'Contacted',
  intake: 'Intake scheduled',
  handed: 'Passed on to their case',
  held: 'On hold',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  spam: 'Spam',
  erased: 'Erased',
  purged: 'Purged',
};

export const suspicions: Readonly<Record<Suspicion, string>> = {
  check:
    'The service was tried out: a program sent this, and erases it at once. If it is still here after an hour, mark it as spam.',
  decoy: 'A field that no person sees was filled in.',
  pace: 'It was filled in faster than a person reads.',
  repeat: 'The same answers came several times within a day.',
  flood: 'More came that day than the office is told of one by one. Many of these are people.',
};

/** Where a submission stands. Who put it on hold decides what the office may do. */
export function stateName({
  state,
  heldAt,
}: {
  readonly state: State;
  readonly heldAt: number | null;
}): string {
  if (state !== 'held') return states[state];
  return heldAt === null ? 'On hold by the office' : 'On hold by the person';
}

/** How it ended, by the program's list; as the row has it where that code is gone from the list. */
export const howItEnded = (
  outcomes: Readonly<Record<string, string>>,
  code: string | null,
): string => (code === null ? 'no outcome chosen' : (inWords(outcomes, code) ?? code));
