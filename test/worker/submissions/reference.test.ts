import { describe, expect, it, vi } from 'vitest';
import {
  newReference,
  readReference,
  showReference,
} from '../../../worker/submissions/reference.ts';

const alphabet = '23456789CDFGHJKMNPQRTVWXY';

/** A reference that is drawn while the platform's source gives these bytes, again and again from the first. */
function drawn(...bytes: number[]): string {
  let next = 0;
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array)
      array.forEach((_, at) => (array[at] = bytes[next++ % bytes.length] ?? 0));
    return array;
  });
  const reference = newReference();
  vi.restoreAllMocks();
  return reference;
}

/** The reference with the character at one place put in the place of another. */
const withCharacter = (reference: string, at: number, char: string) =>
  reference.slice(0, at) + char + reference.slice(at + 1);

const times = (count: number, byte: number) => Array.from({ length: count }, () => byte);

describe('newReference', () => {
  it.each([
    { does: 'takes a character for each byte', bytes: [0, 1, 2, 3, 4, 5, 6], drawn: '2345678' },
    { does: 'starts the alphabet again after its last', bytes: [24, 25, 0, 0, 0], drawn: 'Y2' },
    { does: 'passes over 250', bytes: [250, 7], drawn: '9999999' },
    { does: 'passes over 255', bytes: [255, 7], drawn: '9999999' },
    {
      does: 'draws again when too many were passed over',
      bytes: [...times(16, 255), ...times(16, 1)],
      drawn: '3333333',
    },
  ])('$does', ({ bytes, drawn: begins }) => {
    expect(drawn(...bytes)).toHaveLength(8);
    expect(drawn(...bytes).slice(0, begins.length)).toBe(begins);
  });

  it('gives each character to ten of the bytes that it takes', () => {
    const count = new Map<string, number>();
    for (let byte = 0; byte < 250; byte++) {
      const char = drawn(byte).charAt(0);
      count.set(char, (count.get(char) ?? 0) + 1);
    }
    expect([...count].sort()).toEqual(Array.from(alphabet).map((char) => [char, 10]));
  });

  it('reads as a reference', () => {
    for (let byte = 0; byte < 250; byte++) {
      const reference = drawn(byte, byte + 1, byte + 5, byte * 3, 7);
      expect(readReference(reference)).toBe(reference);
    }
  });
});

describe('showReference', () => {
  it('shows two groups of four', () => {
    expect(showReference('K7QM3XDP')).toBe('K7QM-3XDP');
  });
});

/** As a keyboard for Chinese or Japanese may write it. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('readReference', () => {
  const reference = drawn(3, 14, 15, 92, 65, 35, 89);
  const shown = showReference(reference);

  it.each([
    { how: 'as it is shown', typed: shown },
    { how: 'in small letters', typed: shown.toLowerCase() },
    { how: 'with spaces around', typed: `  ${shown}\n` },
    { how: 'with a space after each character', typed: Array.from(reference).join(' ') },
    { how: 'with a long dash', typed: shown.replace('-', '—') },
    { how: 'with a dash that does not break', typed: shown.replace('-', '\u2011') },
    { how: 'with a minus sign', typed: shown.replace('-', '\u2212') },
    { how: 'in quotation marks, with a full stop', typed: `“${shown}”.` },
    { how: 'in brackets, with a colon', typed: `(: ${shown})` },
    { how: 'with underscores and slashes', typed: shown.replace('-', '_/|') },
    { how: 'with a byte order mark', typed: `\ufeff${shown}` },
    { how: 'within marks of direction', typed: `\u2068\u200e${shown}\u2069` },
    { how: 'with spaces of no width', typed: Array.from(shown).join('\u200b') },
    { how: 'with a soft hyphen', typed: shown.replace('-', '\u00ad') },
    { how: 'with spaces that do not break', typed: shown.replace('-', '\u00a0\u202f') },
    { how: 'in full-width letters', typed: fullWidth(reference) },
    { how: 'with an accent', typed: `${reference.slice(0, 4)}\u0301${reference.slice(4)}` },
  ])('reads it $how', ({ typed }) => {
    expect(readReference(typed)).toBe(reference);
  });

  it.each([
    { what: 'nothing', typed: '' },
    { what: 'seven characters', typed: reference.slice(0, 7) },
    { what: 'nine characters', typed: `${reference}2` },
    { what: 'a character that is not of the alphabet', typed: withCharacter(reference, 0, 'A') },
    { what: 'a character of two code units', typed: `${reference.slice(0, 6)}🕊` },
    { what: 'other words', typed: 'K7QM-3XDP or so' },
  ])('refuses $what', ({ typed }) => {
    expect(readReference(typed)).toBeUndefined();
  });

  it.each(Array.from('ZSBUzsbu'))('reads %s as what looks like it', (as) => {
    const meant = { Z: '2', S: '5', B: '8', U: 'V' }[as.toUpperCase()] ?? '';
    const right = drawn(...times(7, alphabet.indexOf(meant)));
    expect(right.slice(0, 7)).toBe(meant.repeat(7));
    expect(readReference(as.repeat(7) + right.slice(7))).toBe(right);
  });

  it.each(Array.from('01AEILO'))(
    'takes %s for no character, since it looks like none of them most',
    (char) => {
      const taken = Array.from(reference).filter(
        (_, at) => readReference(withCharacter(reference, at, char)) !== undefined,
      );
      expect(taken).toEqual([]);
    },
  );

  it('finds every wrong character', () => {
    const wrong = Array.from(reference).flatMap((right, at) =>
      Array.from(alphabet.replace(right, '')).map((char) => withCharacter(reference, at, char)),
    );
    expect(wrong).toHaveLength(8 * 24);
    expect(wrong.filter((typed) => readReference(typed) !== undefined)).toEqual([]);
  });

  it('finds every two neighbours that were swapped', () => {
    const missed = [];
    for (let byte = 0; byte < 250; byte++) {
      const right = drawn(byte, byte + 1, byte + 7, byte * 3, 11);
      for (let at = 0; at < 7; at++) {
        const swapped =
          right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2);
        if (swapped !== right && readReference(swapped) !== undefined) missed.push(swapped);
      }
    }
    expect(missed).toEqual([]);
  });
});
