/**
 * The characters of references and receipt codes. Of each pair that looks alike at most one is used (0 O, 1 I L, 2 Z,
 * 5 S, 8 B, U V), and there are no vowels, so that nothing drawn spells a word.
 */
export const alphabet = '23456789CDFGHJKMNPQRTVWXY';

const onlyOurs = new RegExp(`^[${alphabet}]*$`);

// Bytes past the last whole multiple of the alphabet are passed over, so that each character is equally likely.
const limit = 256 - (256 % alphabet.length);

/** One character for each byte that can give one. */
export function charactersOf(bytes: Uint8Array): string {
  return [...bytes]
    .filter((byte) => byte < limit)
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');
}

/** Reads what somebody typed: any case, with or without spaces and dashes. Undefined when a character is not ours. */
export function readCharacters(typed: string, length: number): string | undefined {
  const read = typed.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
  return read.length === length && onlyOurs.test(read) ? read : undefined;
}

/** Groups of four, as they are shown and read out: `K7QM-3XDP`. */
export function inGroups(characters: string): string {
  return characters.match(/.{1,4}/g)?.join('-') ?? '';
}
