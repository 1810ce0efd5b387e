import { oweUnread } from '../unread.ts';
import type { NoticeDefinition } from './definition.ts';

export const unreadSecondNotice = {
  to: 'second',
  name: 'Reminder to the second address',
  subject: 'Not yet opened:',
  text: (what) =>
    `The website received ${what}. It has waited twice as long as the program allows. Nobody has opened it yet, or nobody has since the person changed it.`,
  // A first notice that could not be sent yet is its own reminder; the second person is told all the same.
  owed: (db, policy, now) =>
    oweUnread(
      db,
      {
        kind: 'unread-second',
        told: `(notified_at IS NOT NULL OR notice IN ('new', 'unread'))`,
        times: 2,
      },
      policy,
      now,
    ),
} as const satisfies NoticeDefinition;
