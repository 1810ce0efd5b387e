import { isUnseen } from '../../forms/unseen.ts';
import { readReference } from '../../submissions/reference.ts';
import { actions, isActionName, type Action, type ActionName, type Choice } from './actions.ts';
import {
  callResults,
  isCallResult,
  reasons,
  ways,
  type CallResult,
  type Reason,
  type Way,
} from '../submission/detail.ts';
import { isInCalendar } from '../submission/iso-time.ts';
import { nextReasons, nextTimes, readDay, type NextContact } from '../submission/next-contact.ts';
import { noteLimit } from '../submission/notes.ts';
import { stages, type Stage } from '../../submissions/states.ts';

/** What can be wrong with a posted action; the page has a sentence for each. */
export type ActionError =
  | 'action'
  | 'how'
  | 'when'
  | 'when-later'
  | 'when-earlier'
  | 'next'
  | 'next-past'
  | 'note'
  | 'note-long'
  | 'reference'
  | 'reason'
  | Choice;

/** What a member asked for, checked. */
export interface PostedAction {
  readonly name: ActionName;
  readonly how?: Way;
  readonly result?: CallResult;
  readonly when?: string;
  readonly note?: string;
  readonly reason?: Reason;
  /** How it ended: a code of the program's list. */
  readonly outcome?: string;
  /** A member's mail address, or `nobody`. */
  readonly member?: string;
  /** The stage that is right. */
  readonly to?: Stage;
  /** Null takes the planned one away; absent, it stays. */
  readonly next?: NextContact | null;
}

export type ReadAction =
  | { readonly holds: true; readonly action: PostedAction }
  | { readonly holds: false; readonly errors: readonly ActionError[] };

/** Stands for no member. */
export const nobody = 'nobody';

/** What an action may be chosen from: the program's outcomes, by their codes, and the members who work at the desk. */
export interface Lists {
  readonly outcomes: readonly string[];
  readonly members: readonly string[];
}

const oneOf = <T extends string>(options: readonly T[], typed: string | null): T | undefined =>
  options.find((option) => option === typed);

/** What the `datetime-local` control of a browser gives, to the minute. A day that no month has is none. */
function readWhen(typed: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(typed.trim());
  const minute = match?.[1];
  return minute !== undefined && isInCalendar(minute) ? minute : undefined;
}

/**
 * The next contact as it was posted, or what takes its place where no day was chosen: an intake is the next contact itself.
 *
 * @returns undefined where what is planned stays.
 */
function nextIn(
  posted: URLSearchParams,
  without: 'clears' | 'keeps',
  intake: string | undefined,
): NextContact | null | 'wrong' | undefined {
  const typed = (posted.get('next-on') ?? '').trim();
  if (typed === '' && intake !== undefined) {
    const [on = '', at = ''] = intake.split('T');
    return { on, at, why: 'intake' };
  }
  if (typed === '') return without === 'clears' ? null : undefined;
  const on = readDay(typed);
  const at = oneOf(nextTimes, posted.get('next-at') ?? 'any');
  const why = oneOf(nextReasons, posted.get('next-why') ?? 'other');
  return on !== undefined && at !== undefined && why !== undefined ? { on, at, why } : 'wrong';
}

/**
 * Checks a posted action.
 *
 * @param submission its reference, which an erasure has to repeat, and when it came: nobody was contacted before.
 * @param lists what the program and the office can choose from.
 * @param now nobody was contacted later. Both times are the office's, as the control writes them.
 */
export function readAction(
  posted: URLSearchParams,
  { reference, received }: { readonly reference: string; readonly received: string },
  now: string,
  lists: Lists,
): ReadAction {
  // A call just ended: what the form holds about another action is not about it.
  const ended = posted.get('result') ?? '';
  const result = isCallResult(ended) ? ended : undefined;
  const name = result ? callResults[result] : (posted.get('action') ?? '');
  if (!isActionName(name)) return { holds: false, errors: ['action'] };
  const { asks, next: without }: Action = actions[name];
  const errors: ActionError[] = [];
  const how = result ? 'telephone' : oneOf(ways, posted.get('how'));
  const when = result ? now : readWhen(posted.get('when') ?? '');
  const reason = oneOf(reasons, posted.get('reason'));
  const written = (posted.get('note') ?? '').replace(/\r\n?/g, '\n').trim();
  const note = isUnseen(written) ? '' : written;

  const chosen = {
    outcome: oneOf(lists.outcomes, posted.get('outcome')),
    member: oneOf([...lists.members, nobody], posted.get('member')),
    to: oneOf(stages, posted.get('to')),
  };
  const choice = (Object.keys(chosen) as Choice[]).find((name) => asks.includes(name));
  const next = without && nextIn(posted, without, name === 'intake' ? when : undefined);

  if (asks.includes('how') && how === undefined) errors.push('how');
  if (asks.includes('when') && when === undefined) errors.push('when');
  else if (asks.includes('how') && when !== undefined) {
    if (when > now) errors.push('when-later');
    if (when < received) errors.push('when-earlier');
  }
  if (asks.includes('note') && note === '') errors.push('note');
  if (Array.from(note).length > noteLimit) errors.push('note-long');
  if (asks.includes('reference') && readReference(posted.get('reference') ?? '') !== reference)
    errors.push('reference');
  if (asks.includes('reason') && reason === undefined) errors.push('reason');
  if (choice && chosen[choice] === undefined) errors.push(choice);
  if (next === 'wrong') errors.push('next');
  else if (next && next.on < now.slice(0, 10)) errors.push('next-past');
  if (errors.length > 0 || next === 'wrong') return { holds: false, errors };
  return {
    holds: true,
    action: {
      name,
      ...(asks.includes('how') && how && { how }),
      ...(result && { result }),
      ...(asks.includes('when') && when !== undefined && { when }),
      ...(asks.includes('reason') && reason && { reason }),
      ...(choice && { [choice]: chosen[choice] }),
      ...(name !== 'erased' && note !== '' && { note }),
      ...(next !== undefined && { next }),
    },
  };
}
