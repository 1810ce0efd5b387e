import type { EventKind } from '../../events/event.ts';
import type { CallResult, Reason, Way } from '../submission/detail.ts';

export const ways: Readonly<Record<Way, string>> = {
  telephone: 'by telephone',
  email: 'by email',
  post: 'by mail',
  someone: 'through someone they trust',
  other: 'in another way',
};

/** What came of a call: on the button that records it, and in the history. */
export const callResults: Readonly<Record<CallResult, { button: string; said: string }>> = {
  spoke: { button: 'We spoke', said: 'they spoke' },
  'no-answer': { button: 'No answer', said: 'no answer' },
  message: { button: 'Left a message', said: 'left a message' },
  'someone-else': { button: 'Someone else answered', said: 'someone else answered' },
};

export const reasons: Readonly<Record<Reason, string>> = {
  asked: 'The person asked for it',
  mistake: 'It was sent by mistake',
  double: 'It was sent twice',
  required: 'A rule or an order requires it',
};

export const events: Readonly<Record<EventKind, string>> = {
  received: 'Received',
  notified: 'The office was told by email',
  changed: 'The person changed how to reach them',
  held: 'The person put it on hold',
  resumed: 'The person took it off hold',
  withdrawn: 'The person withdrew it; the answers were erased',
  purged: 'The retention period ended; the answers were erased',
  opened: 'Opened for the first time',
  viewed: 'Looked at',
  tried: 'Tried to contact',
  contacted: 'Contacted',
  intake: 'Intake scheduled',
  handed: 'Passed on to their case at the office',
  planned: 'Planned the next contact',
  closed: 'Closed',
  reopened: 'Opened again',
  'put-on-hold': 'The office put it on hold',
  'taken-off-hold': 'The office took it off hold',
  noted: 'Note',
  released: 'Released: a person wrote it',
  'marked-spam': 'Marked as spam',
  erased: 'Answers and notes erased',
  retained: 'Retention hold: it must be kept',
  assigned: 'Assigned to',
  undone: 'Taken back:',
  corrected: 'Corrected: it stands as',
  'retention-ended': 'Retention hold ended',
  joined: 'Said that one person sent this and',
  parted: 'Said that it is not from the person of',
  'save-refused': 'Wanted to save something, and was shown why it could not be',
  exported: 'Exported as CSV',
  printed: 'Shown for print',
  'list-viewed': 'Looked at the list',
  'today-viewed': 'Looked at what is due today',
  searched: 'Searched',
  'list-exported': 'Exported a selection as CSV',
  'list-printed': 'Showed a selection for print',
  'audit-viewed': 'Looked at the audit trail',
  'counts-viewed': 'Looked at the counts',
  'counts-exported': 'Exported the counts as CSV',
  'health-viewed': 'Looked at the health page',
  'notice-tested': 'Sent a test notice',
};
