import type { Member } from '../../access/members.ts';
import type { EventKind } from '../../events/event.ts';
import { record, withEvent } from '../../events/record.ts';
import type { DeskSubmission } from './desk-submission.ts';

/**
 * Records that a member looks at a submission. A coordinator's first look is what opens it, for everybody.
 *
 * @param kind `save-refused` where they posted a change and are shown why nothing was changed.
 */
export async function recordView(
  db: D1Database,
  { email, role }: Member,
  { id, openedAt }: Pick<DeskSubmission, 'id' | 'openedAt'>,
  now: number,
  kind: 'viewed' | 'save-refused' = 'viewed',
): Promise<void> {
  const look = { submissionId: id, at: now, actor: email, detail: null };
  if (openedAt === null && role === 'coordinator') {
    const opened = await record(
      db,
      { ...look, kind: 'opened' },
      {
        applies: { sql: 'opened_at IS NULL' },
        more: ({ hash }) => [
          db
            .prepare(`UPDATE submissions SET opened_at = ?2 WHERE id = ?1 AND ${withEvent('?3')}`)
            .bind(id, now, hash),
        ],
      },
    );
    if (opened) return;
  }
  // Of several who look at once, one opened it.
  await record(db, { ...look, kind });
}

/** Records what a member does at the desk that is about no one submission. */
export async function recordAtDesk(
  db: D1Database,
  { email }: Member,
  kind: EventKind,
  detail: string,
  now: number,
): Promise<void> {
  await record(db, {
    submissionId: null,
    at: now,
    kind,
    actor: email,
    detail: detail === '' ? null : detail,
  });
}
