import { showReference } from '../submissions/reference.ts';
import type { Submission } from '../submissions/submission.ts';
import type { Mail } from './mailer.ts';

/**
 * The mails that tell the coordinator of a submission, in the office's language (English). They hold no answers:
 * whoever reads the mailbox learns that something came or changed, and nothing about whom.
 */

/** Who gets a notice: the coordinator, or the second person whom the program names. */
export type Recipient = 'coordinator' | 'second';

interface Wording {
  readonly to: Recipient;
  readonly subject: string;
  /** What happened, and what to do. `what` is the kind of submission, in words. */
  readonly text: (what: string) => string;
}

/** Every kind of notice. A new one is a line here and the place that comes to owe it. */
const wordings = {
  new: {
    to: 'coordinator',
    subject: 'New',
    text: (what) => `The website received ${what}.`,
  },
  changed: {
    to: 'coordinator',
    subject: 'Changed',
    text: (what) =>
      `The person who sent ${what} has changed how to reach them safely. Use only what the desk shows now.`,
  },
  held: {
    to: 'coordinator',
    subject: 'On hold',
    text: (what) =>
      `The person who sent ${what} has put it on hold. Do not contact them until they take it off hold.`,
  },
  resumed: {
    to: 'coordinator',
    subject: 'Off hold',
    text: (what) => `The person who sent ${what} has taken it off hold.`,
  },
  withdrawn: {
    to: 'coordinator',
    subject: 'Withdrawn',
    text: (what) =>
      `The person who sent ${what} has withdrawn it, and their answers were erased. Do not contact them.`,
  },
  unread: {
    to: 'coordinator',
    subject: 'Not yet opened:',
    text: (what) =>
      `The website received ${what}. Nobody has opened it yet, or nobody has since the person changed it.`,
  },
  'unread-second': {
    to: 'second',
    subject: 'Not yet opened:',
    text: (what) =>
      `The website received ${what}. It has waited twice as long as the program allows. Nobody has opened it yet, or nobody has since the person changed it.`,
  },
} as const satisfies Record<string, Wording>;

export type NoticeKind = keyof typeof wordings;

/** To whom a notice of this kind goes. */
export function recipientOf(kind: NoticeKind): Recipient {
  return wordings[kind].to;
}

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(wordings, kind);
}

const submissionWords = new Map([
  ['contact', { subject: 'message', what: 'a message by the contact form' }],
  ['interest', { subject: 'request', what: 'a request to be contacted about a dialogue' }],
]);

/**
 * The mail for a notice. Nothing in it was written by the person who sent the submission.
 *
 * @param office the IANA name of its time zone, and the site's own address: the link leads to the desk, which asks who comes.
 */
export function noticeMail(
  notice: NoticeKind,
  {
    reference,
    kind,
    locale,
    receivedAt,
  }: Pick<Submission, 'reference' | 'kind' | 'locale' | 'receivedAt'>,
  { timeZone, siteUrl }: { readonly timeZone: string; readonly siteUrl: string },
): Mail {
  const { subject, what } = submissionWords.get(kind) ?? {
    subject: 'submission',
    what: 'a submission',
  };
  const shown = showReference(reference);
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  const received = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone,
  });
  return {
    subject: `${wordings[notice].subject} ${subject} ${shown}`,
    text: [
      wordings[notice].text(what),
      '',
      `Reference: ${shown}`,
      `Language:  ${language}`,
      `Received:  ${received.format(receivedAt)}`,
      '',
      'Read it here, after you sign in:',
      `${siteUrl}/coordinator/submissions/${shown}/`,
      '',
      'For the safety of the person who wrote, this mail holds none of their words, name or number.',
      'The same mail may come twice. The same reference always means the same submission.',
      '',
    ].join('\n'),
  };
}

/** The mail by which a member tries whether notices arrive. */
export function testMail(time: string): Mail {
  return {
    subject: 'Test notice',
    text: [
      `Somebody at the coordinator's desk asked for this test on ${time}.`,
      'You do not have to do anything: notices arrive at this address.',
      '',
    ].join('\n'),
  };
}
