import type { Role } from '../../access/members.ts';
import type { ActionName } from '../../desk/actions.ts';
import type { DeskSubmission } from '../../desk/desk-submission.ts';
import type { HistoryEntry } from '../../desk/history.ts';
import { noteLimit } from '../../desk/notes.ts';
import type { OfficeTime } from '../../desk/office-time.ts';
import type { OpenedSubmission } from '../../desk/opened-submission.ts';
import type { ActionError } from '../../desk/posted-action.ts';
import type { PageContent } from './desk-page.ts';
import { eventContent } from './history-content.ts';
import { submissionContent } from './list-content.ts';

/** What is said above the submission: how an action went. */
export type Outcome =
  | { readonly kind: 'done'; readonly action: ActionName }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'errors'; readonly errors: readonly ActionError[] };

/** What can be done from where it stands, as `may.<what>`. The transaction decides once more. */
function offers(submission: DeskSubmission, role: Role): string[] {
  const { sealed, suspicion, spamAt, closedAt, heldAt, officeHeldAt, retainedAt } = submission;
  if (role !== 'coordinator') return [];
  if (!sealed) return [];
  const apart = suspicion !== null || spamAt !== null;
  const inWork = !apart && closedAt === null;
  return [
    'work',
    'note',
    ...(inWork ? ['record', 'handed', 'close'] : []),
    ...(inWork && heldAt === null ? ['reach'] : []),
    ...(inWork && officeHeldAt === null ? ['put-on-hold'] : []),
    ...(officeHeldAt === null ? [] : ['taken-off-hold']),
    ...(closedAt === null ? [] : ['reopen']),
    ...(apart ? ['release'] : []),
    ...(spamAt === null && closedAt === null ? ['spam'] : []),
    ...(retainedAt === null ? ['retain', 'erase'] : ['end-retention']),
  ];
}

/** Whether the person changed something after this member looked last, and so has not seen it yet. */
function isNews(
  changedAt: number | null,
  history: readonly HistoryEntry[],
  email: string,
): boolean {
  // The latest is the look that shows this page.
  const looks = history.filter(
    ({ kind, actor }) => actor === email && (kind === 'viewed' || kind === 'opened'),
  );
  const before = looks[1];
  return changedAt !== null && before !== undefined && changedAt > before.at;
}

function outcomeFlags(outcome: Outcome | undefined): string[] {
  if (!outcome) return [];
  if (outcome.kind === 'done') return ['done', `done.${outcome.action}`];
  if (outcome.kind === 'errors')
    return ['errors', ...outcome.errors.map((error) => `error.${error}`)];
  return [outcome.kind];
}

/** The page of one submission. */
export function submissionPageContent(
  { submission, opened }: OpenedSubmission,
  {
    history,
    member,
    time,
    now,
    outcome,
    typed,
  }: {
    history: readonly HistoryEntry[];
    member: { readonly email: string; readonly role: Role };
    time: OfficeTime;
    now: number;
    outcome?: Outcome;
    /** What was typed into a form that was not taken: it stands there again. */
    typed?: URLSearchParams;
  },
): PageContent {
  const own = submissionContent({ submission, opened }, { time, now });
  const at = (moment: number | null) => (moment === null ? null : time.full(moment));
  const last = history.find(({ kind }) => kind !== 'viewed');
  return {
    values: {
      ...own.values,
      member: member.email,
      version: String(submission.version),
      'held-at': at(submission.heldAt),
      'office-held-at': at(submission.officeHeldAt),
      'changed-at': at(submission.changedAt),
      'withdrawn-at': at(submission.withdrawnAt),
      'closed-at': at(submission.closedAt),
      'erased-at': at(submission.erasedAt),
      'purged-at': at(submission.purgedAt),
      'retained-at': at(submission.retainedAt),
      'last-actor': last?.actor ?? null,
      'typed-when': typed?.get('when') ?? time.typed(now),
      'typed-note': typed?.get('note') ?? '',
      'typed-reference': typed?.get('reference') ?? '',
      'note-limit': noteLimit.toLocaleString('en-US'),
    },
    when: new Set([
      ...own.when,
      ...outcomeFlags(outcome),
      ...offers(submission, member.role).map((offer) => `may.${offer}`),
      ...(isNews(submission.changedAt, history, member.email) ? ['news'] : []),
      ...(member.role === 'reader' ? ['only-reads'] : []),
      ...['action', 'how', 'reason'].flatMap((name) => {
        const value = typed?.get(name);
        return value === null || value === undefined ? [] : [`typed.${name}.${value}`];
      }),
      ...(last?.actor === undefined || last.actor === null ? [] : ['last-actor']),
    ]),
    rows: { history: history.map((entry) => eventContent(entry, time)) },
  };
}
