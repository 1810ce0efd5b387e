import type { Answers } from '../../worker/forms/values.ts';

const pick = <T>(options: readonly [T, ...T[]], number: number): T =>
  options[number % options.length] ?? options[0];

export const kindOf = (number: number): 'contact' | 'interest' =>
  number % 4 === 0 ? 'contact' : 'interest';

export const localeOf = (number: number): string => (number % 5 === 0 ? 'es' : 'en');

const safe = ['no', 'not-sure', 'yes'] as const;
const names = [
  'Ana',
  'Ben',
  'Carmen',
  'Dev',
  'Esther',
  'Fatima',
  'Grace',
  'Hiro',
  'Ines',
  'Jo',
] as const;
const goodTimes = ['weekdays after 5 pm', 'mornings', 'Saturday', 'lunch hour'] as const;
const badTimes = ['after 6 pm', 'weekends', 'in the first week of the month'] as const;

/** How somebody who does not exist may be reached: numbers and addresses that are set aside for examples. */
function reach(number: number): Answers {
  const telephone = {
    // 555-0100 to 555-0199 belong to nobody.
    telephone: `(916) 555-01${String(number % 100).padStart(2, '0')}`,
    'telephone-message': pick(safe, number),
    'telephone-say': pick(safe, number + 1),
  };
  const email = { email: `invented-${number}@mail.example`, 'email-say': pick(safe, number) };
  if (number % 7 === 0) return { reach: ['email'], ...email };
  if (number % 11 === 0) return { reach: ['telephone', 'email'], ...telephone, ...email };
  return { reach: ['telephone'], ...telephone };
}

/** The answers of an invented submission. They say so in their own words. */
export function inventedAnswers(number: number): Answers {
  const name = `${pick(names, number)} (invented)`;
  if (kindOf(number) === 'contact') {
    return { message: `Invented message ${number}. Nobody wrote this.`, ...reach(number), name };
  }
  return {
    name,
    ...reach(number),
    ...(number % 2 === 0 && { 'good-times': pick(goodTimes, number) }),
    ...(number % 3 === 0 && { 'bad-times': pick(badTimes, number) }),
    ...(number % 5 === 0 ? { language: 'es' } : { language: 'en' }),
    ...(number % 13 === 0 && { who: 'helper', 'survivor-knows': pick(safe, number) }),
    note: `Invented request ${number}. Nobody wrote this.`,
  };
}
