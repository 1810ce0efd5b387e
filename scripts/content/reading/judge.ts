import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { measures, type Measure, type Reading } from './reading.ts';

/** The words in a sentence: on average over a page, and the most that one has. */
export const averageSentence = { least: 11, most: 16 };
export const longestSentence = 28;

/** The formulas were made on samples of 100 words; of fewer they say little, and an average too. */
export const enough = 100;

type Judgement = Pick<Finding, 'what' | 'instead'>;

/**
 * What is wrong with how a page reads, each with what to do about it.
 *
 * @param prose whether it is read from sentence to sentence. Questions of a form are short, and are to be.
 */
export function judged(reading: Reading, locale: string, prose: boolean): Judgement[] {
  if (reading.words < enough) return [];
  const measure = measures[locale];
  const score = measure && scoreJudged(reading.score ?? 0, measure, prose);
  return [averageJudged(reading.average, prose), score].filter((found) => found !== undefined);
}

/** The grades or numbers that a language's texts are to have. */
export function aimOf({ easiest, hardest }: Measure): string {
  return `${Math.min(easiest, hardest)} to ${Math.max(easiest, hardest)}`;
}

function averageJudged(exact: number, prose: boolean): Judgement | undefined {
  const average = asShown(exact);
  const { least, most } = averageSentence;
  const what = `Its sentences have ${average} words on average, where ${least} to ${most} are right.`;
  if (average > most) return { what, instead: 'Make two sentences out of some long ones.' };
  if (average >= least || !prose) return undefined;
  return {
    what,
    instead: 'Join short ones, so that one leads to the next: “because”, “so that”, “and then”.',
  };
}

function scoreJudged(exact: number, measure: Measure, prose: boolean): Judgement | undefined {
  const score = asShown(exact);
  const { name, easiest, hardest } = measure;
  const harder = Math.sign(hardest - easiest);
  const what = `Its ${name} is ${score}, where ${aimOf(measure)} is right.`;
  if ((score - hardest) * harder > 0) {
    return { what: `${what} It is hard to read.`, instead: 'Use shorter words and sentences.' };
  }
  if ((easiest - score) * harder <= 0 || !prose) return undefined;
  return {
    what: `${what} It reads like a note, or as if for a child.`,
    instead: 'Say it as to an adult: whole sentences, with reasons and the words that fit best.',
  };
}

/** As reports show it, so that no page fails by what nobody sees. */
function asShown(exact: number): number {
  return Number(exact.toFixed(1));
}
