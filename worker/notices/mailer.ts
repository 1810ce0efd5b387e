import { DeadlinePassed, within } from '../deadline.ts';

/** A message in plain text. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail over for the coordinator. Resolving means that it was accepted, not that it arrived. */
export type Mailer = (mail: Mail) => Promise<void>;

/** So that nobody's notice of absence answers it (RFC 3834, 5). The platform takes this header and few others. */
const headers = { 'Auto-Submitted': 'auto-generated' };

/** How long one try may take, in milliseconds: well within the 30 s that `waitUntil` lasts. */
const deadline = 10_000;

/** A mail that was not accepted, with the platform's code for why. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly code: string;

  constructor(code: string, options: ErrorOptions) {
    super(`the mail was not accepted: ${code}`, options);
    this.code = code;
  }
}

// The platform will not take a mail for such an address however often it is tried.
// https://developers.cloudflare.com/email-service/reference/errors/
const refusedRecipient = new Set(['E_RECIPIENT_NOT_ALLOWED', 'E_RECIPIENT_SUPPRESSED']);

/** Whether a code says that this address will never do, so that another one has to. Every other failure may pass. */
export function isRefusedRecipient(code: string): boolean {
  return refusedRecipient.has(code);
}

function codeOf(error: unknown): string {
  if (error instanceof DeadlinePassed) return 'DEADLINE';
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'UNKNOWN';
}

/**
 * The mailer of a `send_email` binding.
 *
 * @throws MailRefused when a mail was not accepted in time. A mail that took too long may still arrive.
 */
export function mailerOf(binding: SendEmail, from: string, to: string): Mailer {
  return async ({ subject, text }) => {
    try {
      await within(deadline, binding.send({ from, to, subject, text, headers }));
    } catch (cause) {
      throw new MailRefused(codeOf(cause), { cause });
    }
  };
}
