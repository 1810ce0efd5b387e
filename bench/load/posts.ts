import { v7 } from 'uuid';

let number = 0;

/** A message as somebody would send it, another each time, from a page that was handed out a minute ago. */
export function message(more: Readonly<Record<string, string>> = {}): URLSearchParams {
  number += 1;
  return new URLSearchParams({
    submission: v7({ msecs: Date.now() - 60_000 }),
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
