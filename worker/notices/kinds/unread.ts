import { oweUnread } from '../unread.ts';
import type { NoticeDefinition } from './definition.ts';

export const unreadNotice = {
  to: 'coordinator',
  name: 'Reminder',
  subject: 'Not yet opened:',
  text: (what) =>
    `At the desk is ${what} that nobody has opened yet, or not since the person changed it.`,
  owed: (db, policy, now) => oweUnread(db, { kind: 'unread', times: 1 }, policy, now),
} as const satisfies NoticeDefinition;
