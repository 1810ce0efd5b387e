import { env } from 'cloudflare:workers';
import type { Answers } from '../../worker/forms/values.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { seal } from '../../worker/seal/seal.ts';
import { saveSubmission, type NewSubmission } from '../../worker/submissions/save.ts';
import type { Submission } from '../../worker/submissions/submission.ts';

/** The id of the sample, and others like it. */
export const idNumber = (number: number) =>
  `3f2b8c1e-8d5a-4a6b-9c0d-${String(number).padStart(12, '0')}`;
export const sampleId = idNumber(1);

/** When the sample was received: Sunday, 22 November 2026, 11:22 in California. */
export const sampleTime = Date.UTC(2026, 10, 22, 19, 22);

export const sampleAnswers: Answers = {
  message: 'Marked words',
  reach: ['email'],
  email: 'marked@mail.example',
  'email-say': 'yes',
};

export const ring = await readKeyRing(env.SEAL_KEYS);

/** What is saved of a submission, with some of it changed. */
export async function sample(changes: Partial<NewSubmission> = {}): Promise<NewSubmission> {
  const row = { id: changes.id ?? sampleId, kind: changes.kind ?? 'contact' };
  return {
    ...row,
    locale: 'en',
    receivedAt: sampleTime,
    sealed: await seal(ring, row, sampleAnswers),
    codeHash: new Uint8Array(32),
    ...changes,
  };
}

/** A submission in the database. */
export async function saved(changes: Partial<NewSubmission> = {}): Promise<Submission> {
  return saveSubmission(env.DB, await sample(changes));
}

/** Every row of a table, every column. */
export async function rowsOf(table: 'submissions' | 'events' | 'code_tries'): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all();
  return results;
}
