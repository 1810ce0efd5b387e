import type { Member } from '../../access/members.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import { mayUndo } from '../submission/undo.ts';

/** What a page can offer to do with a submission. */
export type Offer =
  | 'reach'
  | 'handed'
  | 'close'
  | 'note'
  | 'put-on-hold'
  | 'taken-off-hold'
  | 'reopen'
  | 'release'
  | 'spam'
  | 'retain'
  | 'end-retention'
  | 'erase'
  | 'assign'
  | 'correct'
  | 'undo';

/** What can be done from where a submission stands; nothing for who only reads. The transaction decides once more. */
export function offersFor(submission: DeskSubmission, member: Member): ReadonlySet<Offer> {
  const { sealed, suspicion, spamAt, closedAt, heldAt, officeHeldAt, retainedAt } = submission;
  if (member.role !== 'coordinator' || !sealed) return new Set();
  const apart = suspicion !== null || spamAt !== null;
  const inWork = !apart && closedAt === null;
  const offers: Readonly<Record<Offer, boolean>> = {
    reach: inWork && heldAt === null,
    handed: inWork,
    close: inWork,
    note: true,
    'put-on-hold': inWork && officeHeldAt === null,
    'taken-off-hold': officeHeldAt !== null,
    reopen: closedAt !== null,
    release: apart,
    spam: spamAt === null && closedAt === null,
    retain: retainedAt === null,
    'end-retention': retainedAt !== null,
    erase: retainedAt === null,
    assign: true,
    correct: inWork && submission.stage !== 'opened',
    undo: mayUndo(submission, member),
  };
  return new Set((Object.keys(offers) as Offer[]).filter((offer) => offers[offer]));
}
