import { setTimeout as pause } from 'node:timers/promises';
import type { Answers } from '../../worker/forms/values.ts';
import { newSubmissionId } from '../../worker/submissions/submission-id.ts';
import type { Runtime } from './runtime.ts';

/** Something that one person sends, and what they were told. */
export interface Sending {
  readonly id: string;
  readonly kind: 'contact' | 'interest';
  readonly answers: Answers;
  /** Every reference that a receipt named for it: one, however often it was posted. */
  readonly references: Set<string>;
  posts: number;
}

/** A minute of reading and writing, in milliseconds: what is sent in no time is set apart. */
const readingTime = 60_000;

/** The number makes the words differ, for the same words from several people would be set apart. */
export async function newSending(number: number, receiptKey: CryptoKey): Promise<Sending> {
  const kind = number % 2 === 0 ? 'contact' : 'interest';
  const reach = { reach: ['email'], email: `person-${number}@mail.example`, 'email-say': 'yes' };
  return {
    id: await newSubmissionId(Date.now() - readingTime, receiptKey),
    kind,
    answers:
      kind === 'contact'
        ? { message: `Message ${number} — ¿se puede? <&>`, ...reach }
        : { name: `Person ${number}`, ...reach },
    references: new Set(),
    posts: 0,
  };
}

/** Posts it once. @returns the reference on the receipt, or nothing where there was no receipt. */
async function post(sending: Sending, origin: string): Promise<string | undefined> {
  const { id, kind, answers } = sending;
  const fields = Object.entries(answers).flatMap(([name, answer]) =>
    [answer].flat().map((value): [string, string] => [name, value]),
  );
  sending.posts += 1;
  try {
    const answer = await fetch(`${origin}/${kind}/received/`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams([['submission', id], ...fields]),
      signal: AbortSignal.timeout(20_000),
    });
    const html = await answer.text();
    return answer.status === 200 ? /data-reference[^>]*>([^<]+)</.exec(html)?.[1] : undefined;
  } catch {
    // The connection was refused or cut: nobody was told anything.
    return undefined;
  }
}

/** Posts it as a person does who wants to be sure: again and again, until there is a receipt. */
export async function sendUntilAcknowledged(sending: Sending, runtime: Runtime): Promise<void> {
  for (;;) {
    const reference = await post(sending, runtime.origin);
    if (reference !== undefined) {
      sending.references.add(reference.replace('-', ''));
      return;
    }
    await pause(20);
    await runtime.ready;
  }
}
