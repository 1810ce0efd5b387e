import type { State } from '../submissions/states.ts';

/** Where a request stands, as the person is told. */
export const shownStates = [
  'received',
  'opened',
  'tried',
  'contacted',
  'intake',
  'handed',
  'held',
  'office-held',
  'closed',
  'spam',
  'erased',
  'withdrawn',
] as const;
export type ShownState = (typeof shownStates)[number];

/** The person's own hold and the office's differ. A try is said only where `mayBeTold` allows it. */
export const shownAs: Readonly<Record<Exclude<State, 'held'>, ShownState>> = {
  new: 'received',
  opened: 'opened',
  tried: 'tried',
  contacted: 'contacted',
  intake: 'intake',
  handed: 'handed',
  closed: 'closed',
  spam: 'spam',
  erased: 'erased',
  purged: 'erased',
  withdrawn: 'withdrawn',
};
