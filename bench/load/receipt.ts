import { send, type Answer } from './client.ts';
import { message } from './posts.ts';

/** What somebody keeps who has sent a message. */
export interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** The receipt that a page shows. @throws Error when it shows none. */
function receiptOn({ status, text }: Answer): Receipt {
  const reference = /data-reference[^>]*>([^<]+)</.exec(text)?.[1];
  const code = /data-code[^>]*>([^<]+)</.exec(text)?.[1];
  if (reference === undefined || code === undefined)
    throw new Error(`a page of status ${status} shows no receipt: ${text.slice(0, 200)}`);
  return { reference, code };
}

/** Sends an invented message. */
export const sendMessage = async (origin: string): Promise<Receipt> =>
  receiptOn(await send(origin, { path: '/contact/received/', form: message() }));
