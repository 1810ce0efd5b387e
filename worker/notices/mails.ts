import { dateFormat } from '../date-format.ts';
import type { FormKind } from '../forms/index.ts';
import { showReference } from '../submissions/reference.ts';
import type { Submission } from '../submissions/submission.ts';
import { languageName } from '../forms/language-tag.ts';
import type { NoticeDefinition, Recipient } from './kinds/definition.ts';
import { isNoticeKind, noticeKinds } from './kinds/index.ts';
import type { Mail } from './mailer.ts';

/**
 * The mails that tell the coordinator of a submission, in the office's language (English). They hold no answers:
 * whoever reads the mailbox learns that something came or changed, and nothing about whom.
 */

interface SubmissionWords {
  readonly subject: string;
  readonly what: string;
}

/** @throws for a kind that this code does not know: an older one than the row's, say. The notice stays owed. */
function definitionOf(kind: string): NoticeDefinition {
  if (!isNoticeKind(kind)) throw new Error('a notice of an unknown kind is owed');
  return noticeKinds[kind];
}

/** To whom a notice of this kind goes. */
export const recipientOf = (kind: string): Recipient => definitionOf(kind).to;

/** What a submission is called in mail, by the form that it came by. */
const submissionWords = {
  contact: { subject: 'message', what: 'a message by the contact form' },
  interest: { subject: 'request', what: 'a request to be contacted about a dialogue' },
} as const satisfies Readonly<Record<FormKind, SubmissionWords>>;

/** The same, of a form that is gone too. */
const wordsOf = (kind: string): SubmissionWords =>
  new Map<string, SubmissionWords>(Object.entries(submissionWords)).get(kind) ?? {
    subject: 'submission',
    what: 'a submission',
  };

/**
 * The mail for a notice. Nothing in it was written by the person who sent the submission.
 *
 * @param office the IANA name of its time zone, and the site's own address: the link leads to the desk, which asks who comes.
 */
export function noticeMail(
  notice: string,
  {
    reference,
    kind,
    locale,
    receivedAt,
  }: Pick<Submission, 'reference' | 'kind' | 'locale' | 'receivedAt'>,
  { timeZone, siteUrl }: { readonly timeZone: string; readonly siteUrl: string },
): Mail {
  const { subject, what } = wordsOf(kind);
  const definition = definitionOf(notice);
  const shown = showReference(reference);
  const received = dateFormat('en-US', {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone,
  });
  return {
    subject: `${definition.subject} ${subject} ${shown}`,
    text: [
      definition.text(what),
      '',
      `Reference: ${shown}`,
      `Language of the page: ${languageName(locale)}`,
      `Received:  ${received.format(receivedAt)}`,
      '',
      definition.link ?? 'Read it here, after you sign in:',
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
