import { env } from 'cloudflare:workers';
import type { Answers } from '../../worker/forms/values.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { saveSubmission, type NewSubmission } from '../../worker/submissions/save.ts';
import { sealAnswers } from '../../worker/submissions/seal-answers.ts';
import type { Submission } from '../../worker/submissions/submission.ts';
import { idHandedOut } from '../submission-ids.ts';
import { sampleTime } from './clock.ts';

export { sampleTime } from './clock.ts';

/** The id of the sample, and others like it, of pages that were handed out ten minutes before. */
export const idNumber = (number: number) => idHandedOut(sampleTime - 600_000, number);
export const sampleId = idNumber(1);

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
    ...(await sealAnswers(ring, row, sampleAnswers)),
    codeHash: new Uint8Array(32),
    // Different for each id, so that no sample is a repeat of another.
    answersHash: Uint8Array.from(new TextEncoder().encode(row.id)),
    suspicion: null,
    ...changes,
  };
}

/** Saves as the Worker does, with a cap that no test reaches unless it says so. */
export async function save(
  db: D1Database,
  submission: NewSubmission,
  dailyCap = 1000,
): Promise<Submission> {
  return (await saveSubmission(db, submission, dailyCap)).submission;
}

/** Takes back the claim on a notice that saving made: it is due since the submission was received. */
export async function unclaim(id: string): Promise<void> {
  await env.DB.prepare(
    'UPDATE submissions SET notice_due_at = received_at, notice_attempts = 0 WHERE id = ?',
  )
    .bind(id)
    .run();
}

/** A submission in the database whose notice waits to be claimed. */
export async function saved(changes: Partial<NewSubmission> = {}): Promise<Submission> {
  const submission = await save(env.DB, await sample(changes));
  await unclaim(submission.id);
  return submission;
}

/** The submission that the test saved first, every column. */
export const firstRow = async (): Promise<Record<string, unknown>> =>
  (await rowsOf('submissions'))[0] ?? {};

/** What happened, in its order. */
export const eventKinds = async (): Promise<unknown[]> =>
  (await rowsOf('events')).map(({ kind }) => kind);

/** How many submissions and events there are. */
export const counts = async () => ({
  rows: (await rowsOf('submissions')).length,
  events: (await rowsOf('events')).length,
});

/** Every row of a table, every column. */
export async function rowsOf(
  table:
    | 'submissions'
    | 'events'
    | 'notes'
    | 'terms'
    | 'audit_records'
    | 'code_tries'
    | 'heartbeats'
    | 'faults',
): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all();
  return results;
}
