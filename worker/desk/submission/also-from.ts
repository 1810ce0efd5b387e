import { withAttempts } from '../../database/attempts.ts';
import type { SoughtAs } from '../../forms/definition.ts';
import { forms } from '../../forms/index.ts';
import { soughtIn } from '../../forms/sought.ts';
import type { KeyRing } from '../../seal/key-ring.ts';
import { termsUnderEachKey } from '../../submissions/terms.ts';
import {
  deskColumns,
  toDeskSubmission,
  type DeskRow,
  type DeskSubmission,
} from './desk-submission.ts';
import type { OpenedSubmission } from './opened-submission.ts';

/** What two submissions may share so that one person may have sent both. Many have one name. */
const telling: readonly SoughtAs[] = ['telephone', 'email', 'address'];

/** How many others a page shows: an office or a shelter has one number for many. */
const othersSize = 20;

/** Another submission that one person may have sent as well. */
export interface Other {
  readonly submission: DeskSubmission;
  /** What both have; empty where they were joined and have nothing in common any more. */
  readonly shares: readonly SoughtAs[];
  /** Whether a member said that one person sent both. */
  readonly isJoined: boolean;
}

/** What each other submission shares with these answers, by its id. */
async function sharing(
  db: D1Database,
  ring: KeyRing,
  { submission, opened }: OpenedSubmission,
): Promise<ReadonlyMap<string, readonly SoughtAs[]>> {
  const form = forms.find(({ kind }) => kind === submission.kind);
  if (opened.state !== 'opened' || !form) return new Map();
  const sought = soughtIn(form, opened.answers).filter(({ as }) => telling.includes(as));
  const byTerm = await termsUnderEachKey(ring, sought);
  if (byTerm.size === 0) return new Map();
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT hash, submission_id AS id FROM json_each(?1) AS asked JOIN terms ON hash = asked.value
         WHERE submission_id <> ?2 LIMIT ?3`,
      )
      .bind(JSON.stringify([...byTerm.keys()]), submission.id, othersSize)
      .all<{ hash: string; id: string }>(),
  );
  const byId = Map.groupBy(results, ({ id }) => id);
  return new Map(
    [...byId].map(([id, rows]) => [
      id,
      [...new Set(rows.flatMap(({ hash }) => byTerm.get(hash)?.as ?? []))],
    ]),
  );
}

/** The submissions that share a number, an email or an address with one, and those that are joined with it; the latest first. */
export async function othersOf(
  db: D1Database,
  ring: KeyRing,
  found: OpenedSubmission,
): Promise<readonly Other[]> {
  const { id, person } = found.submission;
  const shared = await sharing(db, ring, found);
  if (shared.size === 0 && person === null) return [];
  const { results } = await withAttempts(() =>
    db
      .prepare(
        // Checks of the service all come from one address.
        `SELECT ${deskColumns} FROM submissions WHERE id <> ?1 AND suspicion IS NOT 'check'
           AND id IN (SELECT value FROM json_each(?2) UNION SELECT others.id FROM submissions AS others WHERE others.person = ?3)
         ORDER BY received_at DESC`,
      )
      .bind(id, JSON.stringify([...shared.keys()]), person)
      .all<DeskRow>(),
  );
  return results.map(toDeskSubmission).map((submission) => ({
    submission,
    shares: shared.get(submission.id) ?? [],
    isJoined: person !== null && submission.person === person,
  }));
}
