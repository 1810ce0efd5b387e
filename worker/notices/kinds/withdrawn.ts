import type { NoticeDefinition } from './definition.ts';

export const withdrawnNotice = {
  to: 'coordinator',
  name: 'Withdrawn',
  subject: 'Withdrawn:',
  text: (what) =>
    `The person who sent ${what} has withdrawn it, and their answers were erased. Do not contact them.`,
} as const satisfies NoticeDefinition;
