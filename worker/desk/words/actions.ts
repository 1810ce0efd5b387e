import type { ToldChange } from '../../submissions/told.ts';
import type { ActionName } from '../actions/actions.ts';
import type { PersonChange } from '../actions/join.ts';
import type { ActionError } from '../actions/posted-action.ts';

/** The actions that are a button alone: what it says, and below it what it does. */
export const buttons = {
  released: {
    name: 'Release: a person wrote it',
    does: 'It joins the list. If the office was not told of it yet, the ordinary notice goes out.',
  },
  'put-on-hold': { name: 'Put on hold', does: 'The office waits. The person gets no message.' },
  'taken-off-hold': { name: 'Take off hold', does: 'The office goes on with it.' },
  reopened: { name: 'Open again', does: 'Takes back the closing.' },
  retained: {
    name: 'Retention hold',
    does: 'It is kept, even past the retention period, until you end this.',
  },
  'retention-ended': {
    name: 'End the retention hold',
    does: 'The retention period counts again.',
  },
} as const satisfies Partial<Record<ActionName, { readonly name: string; readonly does: string }>>;

/** What is said after an action, and after what somebody told by telephone. */
export const done: Readonly<Record<ActionName | ToldChange | PersonChange, string>> = {
  changed: 'How to reach them is replaced, as they told you. Use only what is shown here now.',
  held: 'On hold, as they told you. Nobody is to contact them until they take it off hold.',
  resumed: 'Off hold, as they told you.',
  withdrawn: 'Withdrawn, as they told you. The answers and the notes are erased.',
  tried: 'Recorded: tried to contact.',
  contacted: 'Recorded: contacted.',
  intake: 'Recorded: intake scheduled.',
  handed: 'Recorded: passed on to their case at the office.',
  planned: 'The next contact is saved.',
  closed: 'Closed.',
  reopened: 'Open again.',
  'put-on-hold': 'On hold.',
  'taken-off-hold': 'Off hold.',
  noted: 'The note is saved.',
  released:
    'Released. It is in the list again. If the office was not told of it yet, the ordinary notice goes out.',
  'marked-spam': 'Marked as spam.',
  assigned: 'Assigned.',
  undone: 'Taken back. It stands as it did before.',
  corrected: 'Corrected.',
  erased:
    'The answers and the notes are erased. This site cannot bring them back; copies for repair of the database can last up to 30 days.',
  retained: 'It is now kept, whatever the retention period says.',
  'retention-ended': 'The retention period counts again.',
  joined: 'Joined: each shows the other.',
  parted: 'Parted. It is joined with no other any more.',
};

export const errors: Readonly<Record<ActionError, string>> = {
  action: 'Choose what was done',
  how: 'Choose how you contacted them, or tried to',
  when: 'Enter a day and a time',
  'when-later': 'Enter a time that has passed: nobody was contacted later than now',
  'when-earlier': 'Enter a time after this came in: nobody was contacted before that',
  next: 'Choose a day for the next contact that there is, and when and why',
  'next-past': 'Choose today or a later day for the next contact',
  note: 'Write a note',
  'note-long': 'Shorten the note. It is still below as you wrote it, and nothing was saved',
  reference: 'Type the reference of this submission, to be sure that it is the right one',
  reason: 'Choose why the answers are to be erased',
  outcome: 'Choose how it ended',
  member: 'Choose who looks after it, or nobody',
  to: 'Choose how far it has come',
};
