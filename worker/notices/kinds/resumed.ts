import type { NoticeDefinition } from './definition.ts';

export const resumedNotice = {
  to: 'coordinator',
  name: 'Off hold',
  subject: 'No longer on hold:',
  text: (what) => `The person who sent ${what} has taken it off hold.`,
} as const satisfies NoticeDefinition;
