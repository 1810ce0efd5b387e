import type { NoticeDefinition } from './definition.ts';

export const heldNotice = {
  to: 'coordinator',
  name: 'On hold',
  subject: 'Put on hold by the person:',
  text: (what) =>
    `The person who sent ${what} has put it on hold. Do not contact them until they take it off hold.`,
  link: 'It stands here, after you sign in:',
} as const satisfies NoticeDefinition;
