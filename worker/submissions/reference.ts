/**
 * References: what a person may read out on the telephone to name what they sent.
 *
 * Eight characters, shown as two groups of four. Of each pair that looks alike at most one is used (0 O, 1 I L, 2 Z,
 * 5 S, 8 B, U V), and there are no vowels, so that no reference spells a word. The last character checks the others.
 */
const alphabet = '23456789CDFGHJKMNPQRTVWXY';
const length = 8;

/** Weights of 1 and 2 by turns, in an odd modulus: any one wrong character and any two swapped neighbours are found. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (const [index, char] of [...body].entries()) sum += alphabet.indexOf(char) * (index % 2 === 0 ? 1 : 2);
  return alphabet.charAt(sum % alphabet.length);
}

/** Draws characters of the alphabet, each equally likely: bytes past the last whole multiple are drawn again. */
function randomCharacters(count: number): string {
  const limit = 256 - (256 % alphabet.length);
  let drawn = '';
  while (drawn.length < count) {
    for (const byte of crypto.getRandomValues(new Uint8Array(count * 2))) {
      if (byte < limit && drawn.length < count) drawn += alphabet.charAt(byte % alphabet.length);
    }
  }
  return drawn;
}

/** A new reference from the platform's cryptographic source: 25^7, about six thousand million, are possible. */
export function newReference(): string {
  const body = randomCharacters(length - 1);
  return body + checkCharacter(body);
}

/** As it is shown and read out: `K7QM-3XDP`. */
export function showReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/** Reads a reference as people type it (any case, spaces, dashes). Undefined when it can't be one. */
export function readReference(typed: string): string | undefined {
  const reference = typed.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
  const body = reference.slice(0, -1);
  const known = reference.length === length && [...reference].every((char) => alphabet.includes(char));
  return known && reference.endsWith(checkCharacter(body)) ? reference : undefined;
}
