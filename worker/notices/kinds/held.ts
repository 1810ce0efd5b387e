import type { NoticeDefinition } from './definition.ts';

export const heldNotice = {
  to: 'coordinator',
  name: 'On hold',
  subject: 'On hold:',
  text: (what) =>
    `The person who sent ${what} has put it on hold. Do not contact them until they take it off hold.`,
} as const satisfies NoticeDefinition;
