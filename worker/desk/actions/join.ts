import type { Member } from '../../access/members.ts';
import { DatabaseUnavailable, withAttempts } from '../../database/attempts.ts';
import { withEvent } from '../../events/record.ts';
import { recordTogether } from '../../events/record-together.ts';
import { writeDetail } from '../submission/detail.ts';

/** What a member says of who sent submissions: one person sent these, or after all not. Nothing else says so. */
export type PersonChange = 'joined' | 'parted';

export const isPersonChange = (text: string): text is PersonChange =>
  text === 'joined' || text === 'parted';

/** How often it is begun again because another event came between. */
const attempts = 20;
const longestPause = 100;

/** A submission with those of the same person, as it is read before they are changed. */
interface Joined {
  readonly id: string;
  readonly reference: string;
  readonly person: string | null;
  /** The hash of its last event. */
  readonly last: string;
}

/** Some submissions, and all that are joined with them, as they stand at one moment. */
async function readJoined(db: D1Database, ids: readonly string[]): Promise<readonly Joined[]> {
  const { results } = await withAttempts(() =>
    db
      .prepare(
        `SELECT id, reference, person,
           coalesce((SELECT hash FROM chain_ends WHERE chain = submissions.id), '') AS last
         FROM submissions WHERE id IN (SELECT value FROM json_each(?1)
           UNION SELECT others.id FROM json_each(?1) AS asked
             JOIN submissions AS own ON own.id = asked.value
             JOIN submissions AS others ON others.person = own.person)`,
      )
      .bind(JSON.stringify(ids))
      .all<Joined>(),
  );
  return results;
}

/** A submission whose person changes, and the references of those that it is joined with or parted from. */
interface Change {
  readonly row: Joined;
  readonly person: string | null;
  readonly others: readonly Joined[];
}

interface Work {
  readonly db: D1Database;
  readonly member: Member;
  readonly now: number;
}

/** Makes changes with an event on each submission that they touch, in one transaction. None where nothing is to be changed. */
async function make(
  { db, member, now }: Work,
  kind: PersonChange,
  ids: readonly string[],
  changesOf: (rows: readonly Joined[]) => readonly Change[],
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const changes = changesOf(await readJoined(db, ids));
    if (changes.length === 0) return;
    const events = changes.map(({ row, others }) => ({
      submissionId: row.id,
      after: row.last,
      at: now,
      kind,
      actor: member.email,
      detail: writeDetail({ others: others.map(({ reference }) => reference).join(' ') }),
    }));
    const written = await recordTogether(db, events, (hashes) => [
      db
        .prepare(
          `UPDATE submissions SET person = planned.person
           FROM (SELECT value ->> 'id' AS id, value ->> 'person' AS person, value ->> 'hash' AS hash FROM json_each(?1)) AS planned
           WHERE submissions.id = planned.id AND ${withEvent('planned.hash')}`,
        )
        .bind(
          JSON.stringify(
            changes.map(({ row: { id }, person }, index) => ({ id, person, hash: hashes[index] })),
          ),
        ),
    ]);
    if (written) return;
    await scheduler.wait(longestPause * Math.random());
  }
  throw new DatabaseUnavailable(`${String(attempts)} positions in a row were taken`);
}

/** Joins a submission, and all that are joined with it, with another and those of that: one person sent them. */
export function join(work: Work, id: string, otherId: string): Promise<void> {
  return make(work, 'joined', [id, otherId], (rows) => {
    const own = rows.find((row) => row.id === id);
    const other = rows.find((row) => row.id === otherId);
    if (!own || !other || own === other) return [];
    if (own.person !== null && own.person === other.person) return [];
    const person = own.person ?? other.person ?? crypto.randomUUID();
    const allWith = (one: Joined) =>
      rows.filter((row) => row === one || (row.person !== null && row.person === one.person));
    const [here, there] = [allWith(own), allWith(other)];
    return [
      ...here.map((row) => ({ row, person, others: there })),
      ...there.map((row) => ({ row, person, others: here })),
    ];
  });
}

/** Parts a submission from all that it is joined with. These stay joined with each other. */
export function part(work: Work, id: string): Promise<void> {
  return make(work, 'parted', [id], (rows) => {
    const own = rows.find((row) => row.id === id);
    const others = rows.filter((row) => row !== own);
    if (!own || others.length === 0) return [];
    // One alone is joined with nothing.
    const person = others.length === 1 ? null : own.person;
    return [
      { row: own, person: null, others },
      ...others.map((row) => ({ row, person, others: [own] })),
    ];
  });
}
