import type { Member } from '../access/members.ts';
import type { EventKind } from '../events/event.ts';
import { record, withEvent } from '../events/record.ts';
import type { DeskSubmission } from './desk-submission.ts';

/** Records that a member looks at a submission. A coordinator's first look is what opens it, for everybody. */
export async function recordView(
  db: D1Database,
  { email, role }: Member,
  { id, openedAt }: Pick<DeskSubmission, 'id' | 'openedAt'>,
  now: number,
): Promise<void> {
  const opens = openedAt === null && role === 'coordinator';
  const kind: EventKind = opens ? 'opened' : 'viewed';
  const event = { submissionId: id, at: now, kind, actor: email, detail: null };
  await record(db, event, {
    more: ({ hash }) =>
      opens
        ? [
            db
              .prepare(
                `UPDATE submissions SET opened_at = ?2 WHERE id = ?1 AND opened_at IS NULL AND ${withEvent('?3')}`,
              )
              .bind(id, now, hash),
          ]
        : [],
  });
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
