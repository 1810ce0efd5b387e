import type { State } from '../desk/states.ts';

/** Where a request stands, as the person is told. */
export const shownStates = [
  'received',
  'opened',
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

/** After a try the next step is still the coordinator's, as after the opening. The person's own hold and the office's differ. */
export const shownAs: Readonly<Record<Exclude<State, 'held'>, ShownState>> = {
  new: 'received',
  opened: 'opened',
  tried: 'opened',
  contacted: 'contacted',
  intake: 'intake',
  handed: 'handed',
  closed: 'closed',
  spam: 'spam',
  erased: 'erased',
  purged: 'erased',
  withdrawn: 'withdrawn',
};
