import type { NoticeDefinition } from './definition.ts';

export const withdrawnNotice = {
  to: 'coordinator',
  name: 'Withdrawn',
  subject: 'Withdrawn by the person:',
  text: (what) =>
    `The person who sent ${what} has withdrawn it, and their answers were erased. Do not contact them.`,
  link: 'What happened to it stands here, after you sign in:',
} as const satisfies NoticeDefinition;
