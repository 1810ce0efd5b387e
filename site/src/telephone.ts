import { keyOf } from '../../worker/forms/telephone.ts';

/** The program's number as `program.yaml` has it. */
export interface WrittenTelephone {
  /** With its country, as pages show it: `1-800-555-0100`. */
  readonly number: string;
  /** What its last digits spell: `HELP`. */
  readonly letters?: string | undefined;
}

/** The same in each of its forms. */
export interface Telephone {
  /** As a telephone dials it: `+18005550100`. */
  readonly dial: string;
  readonly shown: string;
  /** With the letters in place of the digits that they stand for: `1-800-555-HELP`. */
  readonly letters?: string | undefined;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The digits that have these letters on a telephone's keys. */
const spelt = (letters: string): string => letters.toLowerCase().replace(/[a-z]/g, keyOf);

/** What stands before the last digits of a number, so many of them. */
const before = (number: string, count: number): string =>
  number.replace(new RegExp(`(?:\\d\\D*){${String(count)}}$`), '');

/** Every form of a number that is written once. */
export function telephoneOf({ number, letters }: WrittenTelephone): Telephone {
  return {
    dial: `+${digitsOf(number)}`,
    shown: number,
    ...(letters !== undefined && { letters: before(number, letters.length) + letters }),
  };
}

/** Why letters do not belong to their number, with what to do; undefined if they do. */
export function lettersFault({ number, letters = '' }: WrittenTelephone): string | undefined {
  const digits = spelt(letters);
  const last = digitsOf(number).slice(-digits.length);
  if (letters === '' || last === digits) return undefined;
  return `On a telephone ${letters} is ${digits}, and the number ends in ${last}. Correct the one that is wrong, or take the letters away.`;
}
