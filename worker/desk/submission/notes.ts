import type { KeyRing } from '../../seal/key-ring.ts';
import { tryOpen } from '../../seal/try-open.ts';
import { seal, type Sealed } from '../../seal/seal.ts';

/** The most characters that a note may have. */
export const noteLimit = 2000;

/** The row that a note's seal belongs to. The event of the note names the id, so that it opens with no other event. */
const rowOf = (id: string) => ({ id, kind: 'note' });

/** A note under seal, with an id of its own. */
export async function sealNote(
  ring: KeyRing,
  text: string,
): Promise<{ id: string; sealed: Sealed }> {
  const id = crypto.randomUUID();
  return { id, sealed: await seal(ring, rowOf(id), { note: text }) };
}

/** A note, or the key that should open it and does not. */
export type Note = { readonly text: string } | { readonly unreadable: string };

/** The notes about some submissions, each opened for itself, by their own ids. */
export async function notesOf(
  db: D1Database,
  ring: KeyRing,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, Note>> {
  const { results } = await db
    .prepare(
      'SELECT notes.id, key_id, sealed FROM json_each(?) AS asked JOIN notes ON submission_id = asked.value',
    )
    .bind(JSON.stringify(submissionIds))
    .all<{ id: string; key_id: string; sealed: number[] }>();
  const opened = results.map(async ({ id, key_id, sealed }) => {
    const value = { keyId: key_id, bytes: Uint8Array.from(sealed) };
    const note = await tryOpen(ring, rowOf(id), value);
    return [
      id,
      note.state === 'opened' ? { text: String(note.answers['note']) } : { unreadable: key_id },
    ] as const;
  });
  return new Map(await Promise.all(opened));
}
