import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Answers } from '../../worker/forms/values.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { open } from '../../worker/seal/seal.ts';
import { sealAnswers } from '../../worker/submissions/seal-answers.ts';
import type { Execute } from '../../scripts/database/d1.ts';

/** A key of the ring, the same in every run. */
export const key = (id: string, fill: number): string =>
  `${id}:${Buffer.alloc(32, fill).toString('base64')}`;

const migrations = 'worker/migrations';

export const idOf = (number: number): string =>
  `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const answersOf = (number: number) => ({
  message: `Message ${number} — “ñ”`,
  reach: ['email'],
  email: `number-${number}@mail.example`,
});

/** A database of today's shape in memory, reached as `wrangler d1 execute` is, and every call counted. */
export function emptyDatabase() {
  const db = new DatabaseSync(':memory:');
  for (const file of readdirSync(migrations).sort()) {
    db.exec(readFileSync(join(migrations, file), 'utf8'));
  }
  const calls: string[] = [];
  const execute: Execute = (sql) => {
    calls.push(sql);
    return Promise.resolve(sql.split(';\n').map((statement) => db.prepare(statement).all()));
  };
  return { db, calls, execute };
}

/** Saves a row as the Worker does, under the newest of these keys. */
export async function save(
  db: DatabaseSync,
  keys: string,
  number: number,
  answers: Answers = answersOf(number),
) {
  const row = { id: idOf(number), kind: number % 2 === 0 ? 'contact' : 'interest' };
  const { sealed, terms } = await sealAnswers(await readKeyRing(keys), row, answers);
  db.prepare(
    `INSERT INTO submissions (id, reference, kind, locale, received_at, key_id, terms_key, sealed, code_hash, notice_owed_at, notice_due_at)
     VALUES (?1, ?2, ?3, 'en', 0, ?4, ?4, ?5, x'00', 0, 0)`,
  ).run(row.id, `R${number}`, row.kind, sealed.keyId, sealed.bytes);
  for (const term of terms) db.prepare('INSERT INTO terms VALUES (?, ?)').run(term, row.id);
}

/** The terms by which a row is found, in their order, and the key that it says they are of. */
export function termsOf(db: DatabaseSync, number: number) {
  const id = idOf(number);
  const terms = db.prepare('SELECT hash FROM terms WHERE submission_id = ? ORDER BY hash').all(id);
  const row = db.prepare('SELECT terms_key FROM submissions WHERE id = ?').get(id);
  return { key: row?.['terms_key'], terms: terms.map(({ hash }) => hash) };
}

export interface StoredRow {
  readonly id: string;
  readonly kind: string;
  readonly key_id: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export function stored(db: DatabaseSync): StoredRow[] {
  return db
    .prepare('SELECT id, kind, key_id, sealed FROM submissions ORDER BY id')
    .all() as unknown as StoredRow[];
}

/** What a row opens to under this ring alone. */
export async function opened(
  keys: string,
  { id, kind, key_id: keyId, sealed }: StoredRow,
): Promise<object> {
  return open(await readKeyRing(keys), { id, kind }, { keyId, bytes: sealed });
}
