/** How far the office has come with a submission. Later ones come later here: a stage never goes back. */
export const stages = ['opened', 'tried', 'contacted', 'intake', 'handed'] as const;
export type Stage = (typeof stages)[number];

/** Where a submission stands, as the column `state` says it, in the order of the list: what waits comes first. */
export const states = [
  'new',
  ...stages,
  'held',
  'closed',
  'withdrawn',
  'spam',
  'erased',
  'purged',
] as const;
export type State = (typeof states)[number];

/** In these somebody waits for the office: without a next contact they are forgotten. */
export const needsNextStep: readonly State[] = ['opened', 'tried', 'contacted', 'intake'];

export function isState(text: string): text is State {
  return (states as readonly string[]).includes(text);
}

/** In these the office is not done. */
export const openStates: readonly State[] = ['new', ...stages, 'held'];
