import type { FormKind } from '../forms/index.ts';
import { showReference } from '../submissions/reference.ts';
import type { Mail } from './mailer.ts';

const kindWords: Record<FormKind, { subject: string; what: string }> = {
  contact: { subject: 'New message', what: 'a message from the contact form' },
  interest: { subject: 'New request', what: 'a request to be contacted about a dialogue' },
};

function wordsFor(kind: string) {
  return kind in kindWords
    ? kindWords[kind as FormKind]
    : { subject: 'New submission', what: `a submission of the form "${kind}"` };
}

/** What a notice says of a submission. Nothing in it was written by the person who sent it. */
export interface NoticeFacts {
  readonly reference: string;
  readonly kind: string;
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/**
 * The mail that tells the coordinator of a new submission, in the office's language (English).
 *
 * It holds no answers: whoever reads the mailbox learns that something came, and nothing about whom.
 *
 * @param timeZone IANA name of the office's time zone.
 */
export function newSubmissionMail(facts: NoticeFacts, timeZone: string): Mail {
  const reference = showReference(facts.reference);
  const { subject, what } = wordsFor(facts.kind);
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(facts.locale);
  const received = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone,
  }).format(facts.receivedAt);
  return {
    subject: `${subject} ${reference}`,
    text: [
      `The website received ${what}.`,
      '',
      `Reference: ${reference}`,
      `Language:  ${language ?? facts.locale}`,
      `Received:  ${received}`,
      '',
      'For the safety of the person who wrote, this mail holds none of their words, name or number.',
      'The same reference in a second mail means the same submission.',
      '',
    ].join('\n'),
  };
}
