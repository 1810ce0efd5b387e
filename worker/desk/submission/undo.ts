import type { Member } from '../../access/members.ts';

/** The last action of a member, as far as it can be taken back. */
export interface Undo {
  /** Its event's number, and what that says was done. */
  readonly event: number;
  readonly of: string;
  /** Who did it. */
  readonly by: string;
  /** The version that it made: with another one, somebody acted after it. */
  readonly version: number;
}

/** The columns that actions change, but for the answers: what was erased is gone. */
const columns = [
  ...['stage', 'closed_at', 'outcome', 'office_held_at', 'retained_at', 'assigned_to'],
  ...['suspicion', 'spam_at', 'notified_at', 'next_on', 'next_at', 'next_why'],
] as const;

/**
 * The part of an UPDATE that keeps what an action changes, so that it can be taken back.
 *
 * @param values the parameters that hold the hash of the event, its kind, who did it, and the version before.
 */
export const keepForUndo = ([hash, kind, by, version]: readonly [string, string, string, string]) =>
  `undo = json_object('event', (SELECT events.id FROM events WHERE hash = ${hash}), 'of', ${kind}, 'by', ${by},
    'version', ${version} + 1, ${columns.map((column) => `'${column}', ${column}`).join(', ')})`;

/**
 * The part of an UPDATE that puts back what the last action changed. When the office was told of it stays as it is, unless that
 * action was about it: a mail that went out meanwhile is not sent again.
 */
export const takeBack = [
  ...columns.map((column) => {
    const before = `undo ->> '${column}'`;
    return column === 'notified_at'
      ? `${column} = iif(undo ->> 'of' IN ('marked-spam', 'released'), ${before}, ${column})`
      : `${column} = ${before}`;
  }),
  'undo = NULL',
].join(', ');

/** Whether a member can take the last action back: it was theirs, nobody acted after it, and the person has not seen it. */
export function mayUndo(
  { undo, version }: { readonly undo: Undo | null; readonly version: number },
  { email }: Member,
): boolean {
  return undo?.by === email && undo.version === version;
}

/** The person is shown where their request stands: what the last action says can't be taken back any more. */
export const seenByPerson = (db: D1Database, id: string): D1PreparedStatement =>
  db.prepare('UPDATE submissions SET undo = NULL WHERE id = ? AND undo IS NOT NULL').bind(id);
