import type { FormDefinition, SoughtAs } from './definition.ts';
import { emailsIn } from './email.ts';
import { plainWords, runsOf, wholeName } from './name.ts';
import { numbersIn } from './telephone.ts';
import { askedFields, valuesOf, type Answers } from './values.ts';

/** Something that can be searched for, in its normal form: however it was written, it is the same. */
export interface Sought {
  readonly as: SoughtAs;
  readonly text: string;
}

/** A name is found by each of its words, by those that some write as one, and as a whole. */
function partsOfName(typed: string): string[] {
  const words = plainWords(typed);
  if (words.length === 0) return [];
  return [...runsOf(words).map(({ text }) => text), wholeName(words)];
}

/** An address is the same where all of it is, but for capitals, accents, signs and lines. */
export const wholeAddress = (typed: string): string => plainWords(typed).join(' ');

/** How an answer is taken apart. What stands around a number or an email is left out. */
const parts: Readonly<Record<SoughtAs, (typed: string) => readonly string[]>> = {
  name: partsOfName,
  telephone: numbersIn,
  email: emailsIn,
  address: (typed) => [wholeAddress(typed)].filter((address) => address !== ''),
  someone: partsOfName,
  'someone-contact': (typed) => [...numbersIn(typed), ...emailsIn(typed)],
  'other-name': partsOfName,
};

/** All by which answers are found, as their form says it. What the form does not ask under these answers is left out. */
export function soughtIn(form: FormDefinition, answers: Answers): Sought[] {
  return askedFields(form, valuesOf(answers)).flatMap((field) => {
    const answer = answers[field.name];
    if (!('soughtAs' in field) || typeof answer !== 'string') return [];
    const as = field.soughtAs;
    return parts[as](answer).map((text) => ({ as, text }));
  });
}
