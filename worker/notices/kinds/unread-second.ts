import { oweUnread } from '../unread.ts';
import type { NoticeDefinition } from './definition.ts';

export const unreadSecondNotice = {
  to: 'second',
  name: 'Reminder to the second address',
  subject: 'Still not opened:',
  text: (what) =>
    `The website received ${what}. It has waited twice as long as the program allows. Nobody has opened it yet, or nobody has since the person changed it.`,
  owed: (db, policy, now) => oweUnread(db, { kind: 'unread-second', times: 2 }, policy, now),
} as const satisfies NoticeDefinition;
