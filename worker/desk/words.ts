import type { ActionName } from './actions.ts';
import type { ownFields } from './entering.ts';
import type { CallResult, Reason, Way } from './detail.ts';
import type { PersonChange } from './person.ts';
import type { ActionError } from './posted-action.ts';
import type { FaultName } from '../database/faults.ts';
import type { State } from '../submissions/states.ts';
import type { EventKind } from '../events/event.ts';
import type { SoughtAs } from '../forms/definition.ts';
import type { FormKind } from '../forms/index.ts';
import type { NextContact, NextReason } from './next-contact.ts';
import { noticeKinds } from '../notices/kinds/index.ts';
import type { Arrival, Entry } from '../submissions/arrival.ts';
import type { TheirOffer } from '../submissions/offers.ts';
import { askedOfCode } from '../submissions/receipt-code.ts';
import type { Suspicion } from '../submissions/suspicion.ts';
import type { Assurance, ToldChange } from '../submissions/told.ts';
import type { CallerError, ToldProblem, ToldStep } from './told-step.ts';

/** The words of the coordinator's desk, in the office's language. Labels of answers are the form's own and not here. */

export const kinds: Readonly<Record<FormKind, string>> = {
  contact: 'Message',
  interest: 'Request',
};

export const states: Readonly<Record<State, string>> = {
  new: 'New',
  opened: 'Opened',
  tried: 'Tried to contact',
  contacted: 'Contacted',
  intake: 'Intake scheduled',
  handed: 'Passed on to their case',
  held: 'On hold',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  spam: 'Spam',
  erased: 'Erased',
  purged: 'Purged',
};

export const suspicions: Readonly<Record<Suspicion, string>> = {
  check:
    'The service was tried out: a program sent this, and erases it at once. If it is still here after an hour, mark it as spam.',
  decoy: 'A field that no person sees was filled in.',
  pace: 'It was filled in faster than a person reads.',
  repeat: 'The same answers came several times within a day.',
  flood: 'More came that day than the office is told of one by one. Many of these are people.',
};

type Safe = 'yes' | 'no' | 'not-sure';

/** What a member may and may not do, in words that can be followed with the telephone in hand. */
export const plan = {
  heading: 'Safe contact',
  who: 'Name they gave',
  noName: 'They gave no name.',
  language: 'Language',
  formLanguage: '(language of the form; they did not say)',
  /** Where what they said is erased, or does not open. */
  pageLanguage: '(language of the form)',
  word: 'Say or write this word first: by it they know that it is you',
  never: 'Never at these times',
  good: 'Good times',
  interpreter: 'Interpreter',
  whoTheyAre: 'Who they are',
  wrote: 'What they wrote',
  lastTry: 'Last try',
  access: 'What helps',
  onlyWays: 'Use only what is listed here. Every other way may put them at risk.',
  survivorKnows: {
    yes: 'Sent by someone who helps the survivor. The survivor knows.',
    no: 'Sent by someone who helps a survivor. The survivor does NOT know of it. Only the survivor’s own request can start a dialogue.',
    'not-sure':
      'Sent by someone who helps a survivor. Perhaps the survivor does not know of it. Only the survivor’s own request can start a dialogue.',
  } satisfies Record<Safe, string>,
} as const;

/** The same in a line of the list. */
export const line = {
  good: 'good:',
  never: 'never:',
  gone: 'answers erased',
} as const;

/** A text of the plan for contact, and the same in a line of the list. */
interface PlanWords {
  readonly whole: string;
  readonly short: string;
}

/** What a way to reach somebody is called; without words here, as the form calls it. */
export const wayNames: Readonly<Record<string, PlanWords>> = {
  telephone: { whole: 'Telephone', short: 'telephone' },
  email: { whole: 'Email', short: 'email' },
  post: { whole: 'Mail', short: 'mail' },
  someone: { whole: 'Through someone they trust', short: 'through someone' },
};

const untilSure = 'Do NOT say who is calling, or from where, until you know that it is them';
const otherwise = 'If someone else answers, say only that you will call again.';
const notSure = 'they are not sure that it is safe.';

/** What follows from an answer to a question about a way; without words here, the form's own question and answer. */
export const wayAnswers: Readonly<Record<string, Readonly<Record<Safe, PlanWords>>>> = {
  'telephone-message': {
    yes: { whole: 'You may leave a message.', short: 'message is safe' },
    no: { whole: 'Do NOT leave a message.', short: 'no messages' },
    'not-sure': { whole: `Do NOT leave a message: ${notSure}`, short: 'no messages' },
  },
  'telephone-say': {
    yes: { whole: 'If someone else answers, you may say who is calling.', short: 'may say who' },
    no: {
      whole: `${untilSure}. ${otherwise}`,
      short: 'do not say who',
    },
    'not-sure': {
      whole: `${untilSure}: ${notSure} ${otherwise}`,
      short: 'do not say who',
    },
  },
  'email-say': {
    yes: { whole: 'The email may say what it is about.', short: 'may say what' },
    no: {
      whole: 'Neither subject nor text may say what it is about.',
      short: 'do not say what',
    },
    'not-sure': {
      whole: `Neither subject nor text may say what it is about: ${notSure}`,
      short: 'do not say what',
    },
  },
  'post-say': {
    yes: { whole: 'The envelope may say who it is from.', short: 'sender may show' },
    no: { whole: 'The envelope must NOT say who it is from.', short: 'plain envelope' },
    'not-sure': {
      whole: `The envelope must NOT say who it is from: ${notSure}`,
      short: 'plain envelope',
    },
  },
  'someone-say': {
    yes: { whole: 'You may tell this person what it is about.', short: 'may tell them' },
    no: { whole: 'Do NOT tell this person what it is about.', short: 'do not tell them' },
    'not-sure': {
      whole: `Do NOT tell this person what it is about: ${notSure}`,
      short: 'do not tell them',
    },
  },
};

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

export const nextReasonWords: Readonly<Record<NextReason, string>> = {
  call: 'Call again',
  answer: 'They are to call back',
  decide: 'They wanted time to decide',
  facilitator: 'Hear from the facilitator',
  intake: 'Intake',
  other: 'Something else; see the notes',
};

const partsOfDay: Readonly<Record<string, string>> = {
  any: 'at any time',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
};

const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

/** A time of the day as it is said: `in the morning`, `at 9:30 AM`. */
export const timeInWords = (at: string): string =>
  partsOfDay[at] ?? `at ${clock.format(Date.parse(`2000-01-01T${at}Z`))}`;

const shortDays = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** When a next contact is, in a line of the list: `Nov 30, 2026, in the morning`. */
export const nextBriefly = ({ on, at }: Pick<NextContact, 'on' | 'at'>): string =>
  `${shortDays.format(Date.parse(`${on}T00:00Z`))}, ${timeInWords(at)}`;

/** A next contact as it is said: `Monday, November 30, 2026, in the morning: Call again`. */
export const nextInWords = ({ on, at, why }: NextContact): string =>
  `${days.format(Date.parse(`${on}T00:00Z`))}, ${timeInWords(at)}: ${nextReasonWords[why]}`;

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

/** How a submission came. */
export const arrivals: Readonly<Record<Arrival, string>> = {
  site: 'on the site',
  telephone: 'by telephone',
  paper: 'on paper',
};

/** How a submission came, as it is said of it. */
export const cameBy = ({ arrivedBy }: { readonly arrivedBy: Arrival }): string =>
  arrivals[arrivedBy];

/** The form asks for a language under a question that a column has no room for; another column has that of the page. */
export const spokenLanguage = 'Language they want to speak';

/** What is said of each form where it is entered for somebody. */
export const entryNames: Readonly<
  Record<FormKind, { readonly title: string; readonly instead: string; readonly another: string }>
> = {
  interest: {
    title: 'Enter a request',
    instead: 'Enter a request to be contacted instead',
    another: 'Enter another request',
  },
  contact: {
    title: 'Enter a message',
    instead: 'Enter a message instead: a question, and no request for a dialogue',
    another: 'Enter another message',
  },
};

/** How it came, as a member chooses it. */
export const entryWays: Readonly<Record<Entry['by'], string>> = {
  telephone: 'By telephone',
  paper: 'On paper',
};

export const entryErrors: Readonly<Record<keyof typeof ownFields, string>> = {
  arrived: 'Choose how it came',
  locale: 'Choose the language in which they read this site',
};

/** How a member made sure of who was calling: as it is chosen, and as the history says it. */
export const assuranceWords: Readonly<
  Record<Assurance, { readonly choice: string; readonly said: string }>
> = {
  code: {
    choice: 'They read out the last characters of the receipt code',
    said: 'part of the receipt code was right',
  },
  reference: {
    choice: 'They gave the reference, and their answers fit what stands here',
    said: 'they gave the reference and right answers',
  },
  answers: {
    choice: 'They had no reference, and their answers fit what stands here',
    said: 'they gave right answers, without the reference',
  },
};

export const callerErrors: Readonly<Record<CallerError, string>> = {
  sure: 'Choose how you made sure of who is calling',
  code: `Type the last ${askedOfCode} characters of the receipt code, or choose another way of making sure`,
  'code-wrong':
    'This is not the end of the receipt code. Listen to it once more, or choose another way of making sure',
};

/** What somebody on the telephone can ask for: the button, and below it what it does. */
export const toldButtons: Readonly<
  Record<TheirOffer, { readonly action: ToldStep; readonly name: string; readonly does: string }>
> = {
  change: {
    action: 'change',
    name: 'Change how to reach them',
    does: 'You ask all of it again. What they gave before is replaced.',
  },
  hold: {
    action: 'held',
    name: 'Put it on hold',
    does: 'It is their own hold: nobody contacts them until they take it off, by telephone or on their page.',
  },
  resume: {
    action: 'resumed',
    name: 'Take it off hold',
    does: 'They can be contacted again, in the way that the plan allows.',
  },
  withdraw: {
    action: 'withdraw',
    name: 'Withdraw it',
    does: 'The next page asks once more. Then answers and notes are erased at once.',
  },
};

/** Why nothing was changed on the telephone. */
export const toldProblems: Readonly<
  Record<
    Exclude<ToldProblem['kind'], 'caller' | 'answers'>,
    { readonly title: string; readonly text: string }
  >
> = {
  stale: {
    title: 'Nothing was changed: somebody else was here meanwhile',
    text: 'Read what is shown here now. If what they want is still right, send it again.',
  },
  refused: {
    title: 'Nothing was changed: that cannot be done from where this stands',
    text: 'Choose from what is offered here now.',
  },
  unavailable: {
    title: 'Nothing was changed: it could not be saved',
    text: 'What you typed is still on this page. Wait a minute, and press the button again.',
  },
};

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

export const notAnswered = 'Not answered';

/** As what a search found somebody. */
export const soughtAs: Readonly<Record<SoughtAs, string>> = {
  name: 'name',
  telephone: 'number',
  email: 'email',
  address: 'address',
  someone: 'someone they trust',
  'someone-contact': 'someone they trust',
  'other-name': 'the other person’s name',
};

/** What each kind of notice is called, by its own definition. */
export const notices: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(noticeKinds).map(([kind, { name }]) => [kind, name]),
);

export const faults: Readonly<Record<FaultName, string>> = {
  'coordinator-address':
    'The platform refuses the coordinator’s address; the second one gets the notices',
  'second-address': 'The platform refuses the second address',
  'access-keys':
    'Access gives no keys: who signs in is checked with the last ones, for a day at most',
};

/** Where a submission stands. Who put it on hold decides what the office may do. */
export function stateName({
  state,
  heldAt,
}: {
  readonly state: State;
  readonly heldAt: number | null;
}): string {
  if (state !== 'held') return states[state];
  return heldAt === null ? 'On hold by the office' : 'On hold by the person';
}

/** How it ended, by the program's list; as the row has it where that code is gone from the list. */
export const howItEnded = (
  outcomes: Readonly<Record<string, string>>,
  code: string | null,
): string => (code === null ? 'no outcome chosen' : (inWords(outcomes, code) ?? code));

/** What a form is called; as the row has it where the form is gone. */
export const kindName = (kind: string): string => inWords(kinds, kind) ?? kind;

/** The words for a code as a row has it; undefined for one that nobody has words for. */
export const inWords = (
  words: Readonly<Record<string, string>>,
  code: string | undefined,
): string | undefined => (code === undefined ? undefined : words[code]);
