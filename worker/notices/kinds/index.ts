import type { ToldChange } from '../../submissions/told.ts';
import { changedNotice } from './changed.ts';
import type { NoticeDefinition } from './definition.ts';
import { heldNotice } from './held.ts';
import { newNotice } from './new.ts';
import { resumedNotice } from './resumed.ts';
import { unreadSecondNotice } from './unread-second.ts';
import { unreadNotice } from './unread.ts';
import { withdrawnNotice } from './withdrawn.ts';

/** Every kind of notice, under the name that the database keeps. What comes to be owed by time, does so in this order. */
export const noticeKinds = {
  new: newNotice,
  changed: changedNotice,
  held: heldNotice,
  resumed: resumedNotice,
  withdrawn: withdrawnNotice,
  'unread-second': unreadSecondNotice,
  unread: unreadNotice,
} as const satisfies Record<string, NoticeDefinition> &
  Record<'new' | ToldChange, NoticeDefinition>;

export type NoticeKind = keyof typeof noticeKinds;

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind);
}
