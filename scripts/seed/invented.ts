import { chain, type EventKind } from '../../worker/events/event.ts';
import { checkCharacter } from '../../worker/submissions/reference.ts';
import { alphabet } from '../../worker/submissions/alphabet.ts';
import type { KeyRing } from '../../worker/seal/key-ring.ts';
import { sealAnswers } from '../../worker/submissions/seal-answers.ts';
import { inventedAnswers, kindOf, localeOf } from './answers.ts';

const hour = 3_600_000;

/** When the office wants to be in touch next: a day so many from `now`, in the time zone of Greenwich. */
const nextIn = (now: number, days: number, why: string): Record<string, string> => ({
  next_on: quoted(new Date(now + days * 24 * hour).toISOString().slice(0, 10)),
  next_at: quoted('morning'),
  next_why: quoted(why),
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const hex = (bytes: Uint8Array): string => `X'${Buffer.from(bytes).toString('hex')}'`;

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
): { columns: Readonly<Record<string, string>>; kinds: readonly EventKind[] } {
  const after = (time: number): string => String(receivedAt + time);
  const told = { notified_at: after(60_000) };
  const opened = { ...told, opened_at: after(5 * hour) };
  const come = (columns: Readonly<Record<string, string>>, ...kinds: readonly EventKind[]) => ({
    columns,
    kinds: ['received', ...kinds] as const,
  });
  const at = (stage: string, more: Readonly<Record<string, string>>) => ({
    ...{ ...opened, stage: quoted(stage) },
    ...more,
  });
  const place = number % 20;
  if (number <= 30) return come(told);
  if (place === 0) return come({ ...opened, held_at: after(9 * hour) }, 'opened', 'held');
  if (place === 1)
    return come({ ...told, suspicion: quoted(number % 3 === 0 ? 'repeat' : 'pace') });
  if (place < 4) {
    const next = place === 2 ? nextIn(now, (number % 3) - 1, 'call') : {};
    return come(at('tried', next), 'opened', 'tried');
  }
  if (place < 7) {
    return come(at('contacted', nextIn(now, number % 9, 'decide')), 'opened', 'contacted');
  }
  if (place < 9) {
    const next = nextIn(now, 1 + (number % 6), 'intake');
    return come(at('intake', next), 'opened', 'contacted', 'intake');
  }
  const closed = {
    closed_at: after(200 * hour),
    outcome: quoted(outcomes[number % outcomes.length] ?? ''),
  };
  return come(at('handed', closed), 'opened', 'contacted', 'handed', 'closed');
}

/**
 * SQL that puts in submissions of the last year, the newest first, with their events in chains as they would be.
 *
 * @param outcomes the codes of the program's list.
 */
export async function inventedSql(
  ring: KeyRing,
  count: number,
  now: number,
  outcomes: readonly string[],
): Promise<string> {
  const lines: string[] = [];
  for (let number = 1; number <= count; number++) {
    const receivedAt = now - Math.floor((number / count) * 360 * 24) * hour - 2 * hour;
    const id = idOf(number, receivedAt);
    const kind = kindOf(number);
    const { sealed, terms } = await sealAnswers(ring, { id, kind }, inventedAnswers(number));
    const { columns, kinds } = progressOf(number, receivedAt, now, outcomes);
    const all = {
      id: quoted(id),
      reference: quoted(referenceOf(number)),
      kind: quoted(kind),
      locale: quoted(localeOf(number)),
      received_at: String(receivedAt),
      key_id: quoted(sealed.keyId),
      terms_key: quoted(sealed.keyId),
      sealed: hex(sealed.bytes),
      code_hash: "X'00'",
      notice_owed_at: String(receivedAt),
      notice_due_at: String(receivedAt),
      ...columns,
    };
    lines.push(
      `INSERT OR IGNORE INTO submissions (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')});`,
    );
    if (terms.length > 0) {
      const values = terms.map((term) => `(${quoted(term)}, ${quoted(id)})`).join(', ');
      lines.push(`INSERT OR IGNORE INTO terms VALUES ${values};`);
    }
    let previous = '';
    for (const [step, kind] of kinds.entries()) {
      const actor = step === 0 || kind === 'held' ? null : 'invented@vod.example';
      const at = receivedAt + step * 3 * hour;
      const event = await chain({ submissionId: id, at, kind, actor, detail: null }, previous);
      previous = event.hash;
      const by = actor === null ? 'NULL' : quoted(actor);
      lines.push(
        `INSERT OR IGNORE INTO events (submission_id, at, kind, actor, previous_hash, hash, nonce) VALUES (${quoted(id)}, ${at}, ${quoted(kind)}, ${by}, ${quoted(event.previousHash)}, ${quoted(event.hash)}, ${quoted(event.nonce)});`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
