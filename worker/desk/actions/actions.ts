import { owesFirstNotice } from '../../submissions/owed-notice.ts';
import { eraseAnswers } from '../../submissions/erase.ts';
import { stages, type Stage } from '../../submissions/states.ts';
import { takeBack } from '../submission/undo.ts';

/** What is chosen from a list of its own: how it ended, who looks after it, the stage that is right. */
export type Choice = 'outcome' | 'member' | 'to';

/** What a member can do with a submission. Whether it follows from where that stands is decided inside the transaction. */
export interface Action {
  /** The submissions that it follows from, in SQL. */
  readonly applies: string;
  /** What it sets, in SQL, with ?2 for the kind of notice that it makes owed, ?3 for the time and ?7 for what was chosen. */
  readonly sets: string;
  /** Which parts of the posted form it reads: those it needs. A note may go with each but the erasure. */
  readonly asks: readonly ('how' | 'when' | 'note' | 'reference' | 'reason' | Choice)[];
  /**
   * What becomes of the next contact where the form names none: it goes (`clears`), or stays. Absent: the action does not ask
   * for one.
   */
  readonly next?: 'clears' | 'keeps';
  /** Whether what members noted goes as well. */
  readonly erases?: boolean;
}

/** What was withdrawn or erased can't be worked on. */
const workable = 'withdrawn_at IS NULL AND sealed IS NOT NULL';
const inWork = `${workable} AND closed_at IS NULL AND spam_at IS NULL AND suspicion IS NULL`;
/** Nobody is contacted while they have it on hold. */
const reachable = `${inWork} AND held_at IS NULL`;

function atLeast(stage: Stage): string {
  const later = stages.slice(stages.indexOf(stage)).map((name) => `'${name}'`);
  return `stage = iif(stage IN (${later.join(', ')}), stage, '${stage}')`;
}

const noNext = 'next_on = NULL, next_at = NULL, next_why = NULL';

export const actions = {
  tried: { applies: reachable, sets: atLeast('tried'), asks: ['how', 'when'], next: 'clears' },
  contacted: {
    applies: reachable,
    sets: atLeast('contacted'),
    asks: ['how', 'when'],
    next: 'clears',
  },
  intake: { applies: reachable, sets: atLeast('intake'), asks: ['when'], next: 'clears' },
  handed: { applies: inWork, sets: atLeast('handed'), asks: [], next: 'clears' },
  planned: { applies: inWork, sets: '', asks: [], next: 'clears' },
  closed: {
    applies: inWork,
    sets: `closed_at = ?3, outcome = ?7, ${noNext}`,
    asks: ['outcome'],
  },
  reopened: {
    applies: `${workable} AND closed_at IS NOT NULL`,
    sets: 'closed_at = NULL, outcome = NULL',
    asks: [],
  },
  'put-on-hold': {
    applies: `${inWork} AND office_held_at IS NULL`,
    sets: 'office_held_at = ?3',
    asks: [],
  },
  'taken-off-hold': {
    applies: `${workable} AND office_held_at IS NOT NULL`,
    sets: 'office_held_at = NULL',
    asks: [],
  },
  noted: { applies: workable, sets: '', asks: ['note'], next: 'keeps' },
  released: {
    applies: `${workable} AND (suspicion IS NOT NULL OR spam_at IS NOT NULL)`,
    sets: `suspicion = NULL, spam_at = NULL, ${owesFirstNotice()}`,
    asks: [],
  },
  'marked-spam': {
    applies: `${workable} AND spam_at IS NULL AND closed_at IS NULL`,
    // No digest needs to tell of it any more.
    sets: `spam_at = ?3, notified_at = coalesce(notified_at, ?3), ${noNext}`,
    asks: [],
  },
  assigned: { applies: workable, sets: 'assigned_to = ?7', asks: ['member'] },
  // Where the last action can't be taken back any more.
  corrected: { applies: inWork, sets: 'stage = ?7', asks: ['to'] },
  undone: { applies: `${workable} AND undo IS NOT NULL`, sets: takeBack, asks: [] },
  retained: {
    applies: `${workable} AND retained_at IS NULL`,
    sets: 'retained_at = ?3',
    asks: [],
  },
  'retention-ended': {
    applies: `${workable} AND retained_at IS NOT NULL`,
    sets: 'retained_at = NULL',
    asks: [],
  },
  erased: {
    applies: `${workable} AND retained_at IS NULL`,
    sets: `erased_at = ?3, notified_at = coalesce(notified_at, ?3), ${eraseAnswers}`,
    asks: ['reference', 'reason'],
    erases: true,
  },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actions;

export function isActionName(text: string): text is ActionName {
  return Object.hasOwn(actions, text);
}
