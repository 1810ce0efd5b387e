import type { NoticeDefinition } from './definition.ts';

export const newNotice = {
  to: 'coordinator',
  name: 'New',
  subject: 'New',
  text: (what) => `The website received ${what}.`,
} as const satisfies NoticeDefinition;
