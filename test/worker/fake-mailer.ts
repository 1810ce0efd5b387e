import { MailRefused, type Mail, type Mailer } from '../../worker/notices/mailer.ts';

/** An error as the platform throws it, with its code. */
export function codedError(code: string): Error {
  return Object.assign(new Error('the platform says why, and may quote an address'), { code });
}

/** A mailer that refuses with each of these codes, one a mail, and accepts what comes after. */
export function fakeMailer(...codes: readonly string[]): { mailer: Mailer; accepted: Mail[] } {
  const accepted: Mail[] = [];
  const refusals = [...codes];
  const mailer: Mailer = (mail) => {
    const code = refusals.shift();
    if (code !== undefined)
      return Promise.reject(new MailRefused(code, { cause: codedError(code) }));
    accepted.push(mail);
    return Promise.resolve();
  };
  return { mailer, accepted };
}

/** What a `send_email` binding does with one message. */
type Send = (message: unknown) => Promise<unknown>;

/** A `send_email` binding that keeps what it was given. */
export function fakeBinding(send: Send = () => Promise.resolve({ messageId: 'an-id' })): {
  binding: SendEmail;
  given: unknown[];
} {
  const given: unknown[] = [];
  const binding = {
    send(message: unknown) {
      given.push(message);
      return send(message);
    },
  };
  return { binding: binding as unknown as SendEmail, given };
}
