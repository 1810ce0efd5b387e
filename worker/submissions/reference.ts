import { alphabet, charactersOf, inGroups, readCharacters } from './alphabet.ts';

/** References: what a person may read out on the telephone to name what they sent. The last character checks the rest. */
const length = 8;

/** Weights of 1 and 2 by turns, in an odd modulus: any one wrong character and any two swapped neighbours are found. */
export function checkCharacter(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    sum += alphabet.indexOf(body.charAt(place)) * (place % 2 === 0 ? 1 : 2);
  }
  return alphabet.charAt(sum % alphabet.length);
}

/** A new reference from the platform's cryptographic source: 25^7, about six billion, are possible. */
export function newReference(): string {
  let body = '';
  while (body.length < length - 1)
    body += charactersOf(crypto.getRandomValues(new Uint8Array(length * 2)));
  body = body.slice(0, length - 1);
  return body + checkCharacter(body);
}

/** As it is shown and read out: `K7QM-3XDP`. */
export const showReference = inGroups;

/** Reads a reference as people type it (any case, spaces, dashes). Undefined when it can't be one. */
export function readReference(typed: string): string | undefined {
  const reference = readCharacters(typed, length);
  return reference?.endsWith(checkCharacter(reference.slice(0, -1))) === true
    ? reference
    : undefined;
}
