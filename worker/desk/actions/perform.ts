import type { Member } from '../../access/members.ts';
import { record, withEvent } from '../../events/record.ts';
import type { KeyRing } from '../../seal/key-ring.ts';
import { eraseNotes } from '../../submissions/erase.ts';
import { actions, type Action, type Choice } from './actions.ts';
import { findForDesk, type DeskSubmission } from '../submission/desk-submission.ts';
import { writeDetail, type Detail } from '../submission/detail.ts';
import { sealNote } from '../submission/notes.ts';
import { nobody, type PostedAction } from './posted-action.ts';
import { keepForUndo, mayUndo } from '../submission/undo.ts';

/**
 * What became of an action: `done`; or nothing was changed, since somebody else changed the submission after the page was
 * shown (`stale`), or the action does not follow from where it stands (`refused`).
 */
export type Performed = 'done' | 'stale' | 'refused';

interface Work {
  readonly db: D1Database;
  readonly keyRing: KeyRing;
  readonly member: Member;
  readonly now: number;
}

/** What the event keeps of the next contact. */
function nextDetail(next: PostedAction['next']): Pick<Detail, 'next' | 'at' | 'why'> {
  if (!next) return next === null ? { next: 'none' } : {};
  return { next: next.on, at: next.at, why: next.why };
}

/** What an action sets a column to, where that is chosen from a list; nobody is null. */
function chosenIn(action: PostedAction): string | null {
  const { asks }: Action = actions[action.name];
  const choice = (['outcome', 'member', 'to'] satisfies Choice[]).find((one) => asks.includes(one));
  const chosen = choice && action[choice];
  return chosen === undefined || chosen === nobody ? null : chosen;
}

/** Does one action: the change, its event and its note are one transaction, or none of them is. */
export async function perform(
  { db, keyRing, member, now }: Work,
  submission: DeskSubmission,
  version: number,
  action: PostedAction,
): Promise<Performed> {
  const { id, reference, undo } = submission;
  const { name, note, next, ...detail } = action;
  const { applies, sets, erases = false }: Action = actions[name];
  const undoes = name === 'undone';
  if (undoes && submission.version === version && !mayUndo(submission, member)) return 'refused';
  const written = note === undefined ? undefined : await sealNote(keyRing, note);
  const event = {
    submissionId: id,
    at: now,
    kind: name,
    actor: member.email,
    detail: writeDetail({
      ...detail,
      ...nextDetail(next),
      ...(undoes && undo && { of: undo.of, event: String(undo.event) }),
      ...(written && { note: written.id }),
    }),
  };
  const done = await record(db, event, {
    applies: { sql: `version = ?9 AND ${applies}`, values: [version] },
    more: (chained) => [
      db
        .prepare(
          `UPDATE submissions SET ${[
            'version = ?11 + 1',
            ...(sets === '' ? [] : [sets]),
            ...(next === undefined ? [] : ['next_on = ?8, next_at = ?9, next_why = ?10']),
            ...(erases || undoes ? [] : [keepForUndo(['?4', '?5', '?6', '?11'])]),
          ].join(', ')}
           WHERE id = ?1 AND version = ?11 AND ${withEvent('?4')}`,
        )
        .bind(
          ...[id, 'new', now, chained.hash, name, member.email, chosenIn(action)],
          ...[next?.on ?? null, next?.at ?? null, next?.why ?? null, version],
        ),
      ...(erases ? [eraseNotes(db, chained)] : []),
      ...(written
        ? [
            db
              .prepare(
                `INSERT INTO notes (id, submission_id, key_id, sealed) SELECT ?1, id, ?2, ?3 FROM submissions
                 WHERE id = ?4 AND ${withEvent('?5')} ON CONFLICT DO NOTHING`,
              )
              .bind(written.id, written.sealed.keyId, written.sealed.bytes, id, chained.hash),
          ]
        : []),
    ],
  });
  if (done) return 'done';
  const current = await findForDesk(db, reference);
  return current?.version === version ? 'refused' : 'stale';
}
