import type { NoticeDefinition } from './definition.ts';

export const changedNotice = {
  to: 'coordinator',
  name: 'Changed',
  subject: 'Changed:',
  text: (what) =>
    `The person who sent ${what} has changed how to reach them safely. Use only what the desk shows now.`,
} as const satisfies NoticeDefinition;
