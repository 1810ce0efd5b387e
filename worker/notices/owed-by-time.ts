import type { NoticeDefinition } from './kinds/definition.ts';
import { noticeKinds } from './kinds/index.ts';
import type { UnreadPolicy } from './unread.ts';

/** Makes submissions owe the notices that come to be owed by time, such as reminders of what nobody has opened. */
export async function oweByTime(db: D1Database, policy: UnreadPolicy, now: number): Promise<void> {
  const kinds: readonly NoticeDefinition[] = Object.values(noticeKinds);
  await db.batch(kinds.flatMap(({ owed }) => owed?.(db, policy, now) ?? []));
}
