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

export function isState(text: string): text is State {
  return (states as readonly string[]).includes(text);
}

/** The order of the list, in SQL: what nobody opened, longest waiting first; what is worked on; what is over. */
export const listOrder = `
  CASE WHEN state = 'new' THEN 0 WHEN state IN (${stages.map((stage) => `'${stage}'`).join(', ')}) THEN 1
    WHEN state = 'held' THEN 2 ELSE 3 END,
  CASE WHEN state = 'new' THEN received_at ELSE -received_at END, rowid`;
