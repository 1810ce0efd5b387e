import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { chain, type EventKind } from '../../worker/events/event.ts';
import { checkCharacter } from '../../worker/submissions/reference.ts';
import { alphabet } from '../../worker/submissions/alphabet.ts';
import type { KeyRing } from '../../worker/seal/key-ring.ts';
import { sealAnswers } from '../../worker/submissions/seal-answers.ts';
import { inventedAnswers, kindOf, localeOf } from './answers.ts';

const hour = 3_600_000;

type Row = Readonly<Record<string, SQLInputValue>>;

/** When the office wants to be in touch next: a day so many from `now`, in the time zone of Greenwich. */
const nextIn = (now: number, days: number, why: string): Row => ({
  next_on: new Date(now + days * 24 * hour).toISOString().slice(0, 10),
  next_at: 'morning',
  next_why: why,
});

/** The id of an invented submission: version 7 like any other, its number at the end, and the same in every run. */
function idOf(number: number, receivedAt: number): string {
  const time = (receivedAt - 10 * 60_000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function referenceOf(number: number): string {
  let body = '';
  // A stride that shares no factor with the count of references spreads the numbers over all of them.
  for (let rest = (number * 2_718_281 + 3_141_592) % alphabet.length ** 7; body.length < 7;) {
    body += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
  return body + checkCharacter(body);
}

/** How far the office has come: most is done, some is new. */
function progressOf(
  number: number,
  receivedAt: number,
  now: number,
  outcomes: readonly string[],
): { columns: Row; kinds: readonly EventKind[] } {
  const told = { notified_at: receivedAt + 60_000 };
  const opened = { ...told, opened_at: receivedAt + 5 * hour };
  const come = (columns: Row, ...kinds: readonly EventKind[]) => ({
    columns,
    kinds: ['received', ...kinds] as const,
  });
  const at = (stage: string, more: Row): Row => ({ ...opened, stage, ...more });
  const turn = number % 20;
  if (number <= 30) return come(told);
  if (turn === 0) return come({ ...opened, held_at: receivedAt + 9 * hour }, 'opened', 'held');
  if (turn === 1) return come({ ...told, suspicion: number % 3 === 0 ? 'repeat' : 'pace' });
  if (turn < 4) {
    const next = turn === 2 ? nextIn(now, (number % 3) - 1, 'call') : {};
    return come(at('tried', next), 'opened', 'tried');
  }
  if (turn < 7) {
    return come(at('contacted', nextIn(now, number % 9, 'decide')), 'opened', 'contacted');
  }
  if (turn < 9) {
    const next = nextIn(now, 1 + (number % 6), 'intake');
    return come(at('intake', next), 'opened', 'contacted', 'intake');
  }
  const outcome = outcomes[number % outcomes.length] ?? '';
  const closed = { closed_at: receivedAt + 200 * hour, outcome };
  return come(at('handed', closed), 'opened', 'contacted', 'handed', 'closed');
}

/**
 * Puts submissions of the last year into a database, the newest first, with their events in chains as they would be: all of them,
 * or none where it fails. One whose reference is taken, as after an earlier run, is left out.
 *
 * @param outcomes the codes of the program's list.
 * @returns how many were put in.
 */
export async function insertInvented(
  db: DatabaseSync,
  ring: KeyRing,
  count: number,
  now: number,
  outcomes: readonly string[],
): Promise<number> {
  const insert = (table: string, row: Row): number => {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    const statement = `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${places})`;
    return Number(db.prepare(statement).run(...Object.values(row)).changes);
  };
  let added = 0;
  db.exec('BEGIN');
  for (let number = 1; number <= count; number++) {
    const receivedAt = now - Math.floor((number / count) * 360 * 24) * hour - 2 * hour;
    const id = idOf(number, receivedAt);
    const kind = kindOf(number);
    const { sealed, terms } = await sealAnswers(ring, { id, kind }, inventedAnswers(number));
    const { columns, kinds } = progressOf(number, receivedAt, now, outcomes);
    const isNew = insert('submissions', {
      ...{ id, reference: referenceOf(number), kind, locale: localeOf(number) },
      ...{ received_at: receivedAt, notice_owed_at: receivedAt, notice_due_at: receivedAt },
      ...{ key_id: sealed.keyId, terms_key: sealed.keyId, sealed: sealed.bytes },
      code_hash: new Uint8Array(1),
      ...columns,
    });
    if (isNew === 0) continue;
    added += 1;
    for (const hash of terms) insert('terms', { hash, submission_id: id });
    let previous = '';
    for (const [step, event] of kinds.entries()) {
      const actor = step === 0 || event === 'held' ? null : 'invented@vod.example';
      const happened = { at: receivedAt + step * 3 * hour, kind: event, actor };
      const { previousHash, hash, nonce } = await chain(
        { submissionId: id, ...happened, detail: null },
        previous,
      );
      insert('events', {
        submission_id: id,
        ...happened,
        previous_hash: previousHash,
        hash,
        nonce,
      });
      previous = hash;
    }
  }
  db.exec('COMMIT');
  return added;
}
