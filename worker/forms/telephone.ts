/**
 * Telephone numbers as people write them. What they typed is kept as it is, notes and all, for a person reads it; only
 * digits of other scripts and letters of full width become those of a telephone's keys, and what is not seen goes.
 *
 * No library does it: the smallest numbering plan of libphonenumber-js weighs as much, packed, as the whole Worker.
 */

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** The value of a digit of any script: Unicode has the ten of each in a row, one row after the other. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

/** What was typed, in the characters that a telephone has. Unicode's format characters come along with a pasted number. */
export function tidyTelephone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, valueOf);
}

const between = String.raw`[\s().\/·\p{Pd}\u2212]*`;

/** Digits with what people put between them. */
const runs = new RegExp(String.raw`(?:\(\s*)?(?:\+\s*)?\(?\d(?:${between}\d)*`, 'gu');

/** A toll-free number of North America whose last digits are letters on the keys, as in 1-877-555-HELP. */
const lettered = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\+?1${between})?\(?8(?:00|33|44|55|66|77|88)${between}` +
    String.raw`(?:[a-z]{7}|(?:\d{3}|[a-z]{3})${between}[a-z]{4}|[a-z]{3}${between}\d{4})(?![\p{L}\p{N}])`,
  'giu',
);

/** What may stand beside a number: words, as in "(cell)" or "int. 7". An address or markup is a mistake. */
const note = /^[\p{L}\p{M}\p{N}\s.,;:()'’"“”!?¡¿#*&/+·\p{Pd}\u2212]*$/u;

/** Digits that run on into a letter, or into another sign, were mistyped: the letter O for a zero, say. */
function isWhole(text: string, start: number, end: number): boolean {
  if (/[\p{L}\p{N}+]$/u.test(text.slice(0, start))) return false;
  return /^(?![\p{L}\p{N}+])|^x\s*\d/iu.test(text.slice(end));
}

/** Two numbers with no more than a space or a slash between them: whole ones of North America, or local ones. */
const isPair = (run: string, digits: string): boolean =>
  /^(?:1?\d{10}){2}$/.test(digits) ||
  /^\(?\d{3}[.\p{Pd}\u2212]\d{4}[\s/]+\d{3}[.\p{Pd}\u2212]\d{4}$/u.test(run);

/** A run of digits that is long enough for somebody to be called by it: with fewer than 7 nobody is. */
interface Found {
  readonly run: string;
  readonly start: number;
  readonly digits: string;
}

const callable = (text: string): Found[] =>
  [...text.matchAll(runs)]
    .map(({ 0: run, index }) => ({ run, start: index, digits: run.replace(/\D/g, '') }))
    .filter(({ digits }) => digits.length >= 7);

export type TelephoneFault = 'several' | 'invalid';

/**
 * What stands in the way of calling by what was typed, if anything does. There has to be one number: ITU-T E.164 allows
 * 15 digits, and with fewer than 7 nobody can be called. Shorter ones beside it are an extension or an hour.
 *
 * @param typed as `tidyTelephone` gives it.
 */
export function telephoneFault(typed: string): TelephoneFault | undefined {
  if (!note.test(typed)) return 'invalid';
  const text = typed.replace(lettered, (number) => number.replace(/[a-z]/gi, '0'));
  const found = callable(text);
  if (found.some(({ run, start }) => !isWhole(text, start, start + run.length))) return 'invalid';
  if (found.length > 1 || found.some(({ run, digits }) => isPair(run, digits))) return 'several';
  // What begins with 0 or 1 and is no longer than a local number of North America is a part of a longer one.
  return found.length === 1 && found.every(({ digits }) => /^(?:[2-9]\d{6}|\d{8,15})$/.test(digits))
    ? undefined
    : 'invalid';
}

/** The key of a telephone that has a small letter (ITU-T E.161). */
export const keyOf = (letter: string): string =>
  String(2 + ['c', 'f', 'i', 'l', 'o', 's', 'v', 'z'].findIndex((last) => letter <= last));

/**
 * The numbers in what was typed, each as its digits alone, so that one number is the same however it is written: without what
 * dials out of a country (011, 00, a plus sign) and without the 1 of North America.
 */
export function numbersIn(typed: string): string[] {
  const text = tidyTelephone(typed).replace(lettered, (number) =>
    number.replace(/[a-z]/gi, (letter) => keyOf(letter.toLowerCase())),
  );
  return callable(text).map(({ digits }) =>
    digits.replace(/^(?:011|00)(?=[1-9]\d{7})/, '').replace(/^1(?=\d{10}$)/, ''),
  );
}
