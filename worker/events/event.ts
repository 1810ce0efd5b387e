import { toHex } from '../hex.ts';

/** What can happen to a submission, or at the desk. */
export type EventKind =
  // what the service and the person who sent it do
  | 'received'
  | 'notified'
  | 'changed'
  | 'held'
  | 'resumed'
  | 'withdrawn'
  | 'purged'
  // what a member does with a submission
  | 'opened'
  | 'viewed'
  | 'tried'
  | 'contacted'
  | 'intake'
  | 'handed'
  | 'planned'
  | 'closed'
  | 'reopened'
  | 'put-on-hold'
  | 'taken-off-hold'
  | 'noted'
  | 'released'
  | 'marked-spam'
  | 'erased'
  | 'retained'
  | 'retention-ended'
  | 'assigned'
  // put right what was written down: the last action, or how far the office has come
  | 'undone'
  | 'corrected'
  // says who sent it: one person sent this and others, or after all not
  | 'joined'
  | 'parted'
  // wanted to change it, and was shown instead why nothing was changed
  | 'save-refused'
  | 'exported'
  | 'printed'
  // what a member does that is about no one submission
  | 'list-viewed'
  | 'today-viewed'
  | 'searched'
  | 'list-exported'
  | 'list-printed'
  | 'audit-viewed'
  | 'counts-viewed'
  | 'counts-exported'
  | 'health-viewed'
  | 'notice-tested';

/** One line of the audit trail, before it has its place there. */
export interface NewEvent {
  /** Null when it is about no one submission. */
  readonly submissionId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: EventKind;
  /** Which member; null for the person who sent the submission, and for the service itself. */
  readonly actor: string | null;
  /** Codes, times and numbers, never words of anybody. */
  readonly detail: string | null;
}

/** An event with its place: bound to the one before it on the same submission. */
export interface ChainedEvent extends NewEvent {
  /** Drawn by chance: without it, two that say the same in the same millisecond would have one hash. */
  readonly nonce: string;
  /** Empty for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** SHA-256 in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toHex(new Uint8Array(digest));
}

/** What the hash of an event is made of: all of it, and the hash before. Events of before there was a nonce have none. */
export function hashOfEvent(
  {
    submissionId,
    at,
    kind,
    actor,
    detail,
    nonce,
  }: Omit<NewEvent, 'kind'> & { readonly kind: string; readonly nonce: string | null },
  previousHash: string,
): Promise<string> {
  const said = [previousHash, submissionId, at, kind, actor, detail];
  return sha256(JSON.stringify(nonce === null ? said : [...said, nonce]));
}

/** Gives an event its place after the one with this hash. */
export async function chain(event: NewEvent, previousHash: string): Promise<ChainedEvent> {
  const nonce = crypto.randomUUID();
  return {
    ...event,
    previousHash,
    nonce,
    hash: await hashOfEvent({ ...event, nonce }, previousHash),
  };
}
