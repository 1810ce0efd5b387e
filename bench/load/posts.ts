import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';
import { secrets } from '../runtime/platform.ts';
import { send } from './client.ts';

let number = 0;

/** The id of a page that was handed out a minute ago, with the mark that the service gives it: what has none is set apart. */
function idOfPage(): string {
  const unmarked = v7({ msecs: Date.now() - 60_000 }).slice(0, 24);
  const key = Buffer.from(secrets.RECEIPT_KEY, 'base64');
  const mark = createHmac('sha256', key)
    .update(JSON.stringify(['page', unmarked]))
    .digest('hex');
  return unmarked + mark.slice(0, 12);
}

/** A message as somebody would send it, another each time, from a page that was handed out a minute ago. */
export function message(more: Readonly<Record<string, string>> = {}): URLSearchParams {
  number += 1;
  return new URLSearchParams({
    submission: idOfPage(),
    message: `Invented message ${number}. Nobody wrote this. `.repeat(3),
    reach: 'email',
    email: `invented-${number}@mail.example`,
    'email-say': 'yes',
    name: 'Invented',
    ...more,
  });
}

/** The same with no message and an address that cannot be one: two answers that do not hold. */
export const incomplete = (): URLSearchParams => message({ message: '', email: 'no address' });

/** What somebody keeps who has sent a message. */
export interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Sends an invented message. @returns what its receipt shows. @throws Error when it shows nothing. */
export async function sendMessage(origin: string): Promise<Receipt> {
  const { status, text } = await send(origin, { path: '/contact/received/', form: message() });
  const reference = /data-reference[^>]*>([^<]+)</.exec(text)?.[1];
  const code = /data-code[^>]*>([^<]+)</.exec(text)?.[1];
  if (reference === undefined || code === undefined)
    throw new Error(`a page of status ${status} shows no receipt: ${text.slice(0, 200)}`);
  return { reference, code };
}
