import { oweUnread } from '../unread.ts';
import type { NoticeDefinition } from './definition.ts';

export const unreadSecondNotice = {
  to: 'second',
  name: 'Reminder to the second address',
  subject: 'Still not opened:',
  text: (what) =>
    `At the desk is ${what} that nobody has opened yet, or not since the person changed it. It has waited twice as long as the program allows.`,
  owed: (db, policy, now) => oweUnread(db, { kind: 'unread-second', times: 2 }, policy, now),
} as const satisfies NoticeDefinition;
