import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { measures, type Reading, type Span } from './reading.ts';

/** The words in a sentence: on average over a page, and the most that one has. */
export const averageSentence: Span = { easiest: 11, hardest: 16 };
export const longestSentence = 28;

/** The formulas were made on samples of 100 words; of fewer they say little, and an average too. */
export const enough = 100;

type Judgement = Pick<Finding, 'what' | 'instead'>;

/**
 * What is wrong with how a page reads, each with what to do about it.
 *
 * @param prose whether it is read from sentence to sentence. Questions of a form are short, and are to be.
 */
export function judged(
  { words, average, score = 0 }: Reading,
  locale: string,
  prose: boolean,
): Judgement[] {
  if (words < enough) return [];
  const measure = measures[locale];
  const [length, grade] = [asShown(average), asShown(score)];
  const ofLength = beyond(length, averageSentence, prose, {
    what: `Its sentences have ${length} words on average, where ${aimOf(averageSentence)} are right.`,
    hard: 'Make two sentences out of some long ones.',
    easy: 'Join short ones, so that one leads to the next: “because”, “so that”, “and then”.',
  });
  if (!measure) return ofLength;
  const ofGrade = beyond(grade, measure, prose, {
    what: `Its ${measure.name} is ${grade}, where ${aimOf(measure)} is right.`,
    hard: 'It is hard to read. Use shorter words and sentences.',
    easy: 'It reads like a note, or as if for a child. Say it as to an adult: whole sentences, with reasons and the words that fit best.',
  });
  return [...ofLength, ...ofGrade];
}

function beyond(
  value: number,
  { easiest, hardest }: Span,
  prose: boolean,
  { what, hard, easy }: { readonly what: string; readonly hard: string; readonly easy: string },
): Judgement[] {
  const harder = Math.sign(hardest - easiest);
  if ((value - hardest) * harder > 0) return [{ what, instead: hard }];
  return prose && (easiest - value) * harder > 0 ? [{ what, instead: easy }] : [];
}

/** The numbers that a text is to have. */
export const aimOf = ({ easiest, hardest }: Span): string =>
  `${Math.min(easiest, hardest)} to ${Math.max(easiest, hardest)}`;

/** As reports show it, so that no page fails by what nobody sees. */
const asShown = (exact: number): number => Number(exact.toFixed(1));
