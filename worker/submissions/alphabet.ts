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

/**
 * Characters that we do not use, read as the one of ours that looks like them. O and 0, or 1, I and L, look like no one of
 * ours more than like another.
 */
const lookAlikes: Readonly<Record<string, string>> = { Z: '2', S: '5', B: '8', U: 'V' };

/**
 * Reads what somebody typed or pasted: any case, full-width too, with or without spaces, punctuation, accents and
 * characters that are not seen (Unicode's Cf). Undefined when a character is not ours.
 */
export function readCharacters(typed: string, length: number): string | undefined {
  const read = typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ZSBU]/g, (char) => lookAlikes[char] ?? char);
  return read.length === length && onlyOurs.test(read) ? read : undefined;
}

/** Groups of four, as they are shown and read out: `K7QM-3XDP`. */
export function inGroups(characters: string): string {
  return characters.match(/.{1,4}/g)?.join('-') ?? '';
}
