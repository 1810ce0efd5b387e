import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Facts } from '../../site/src/facts-schema.ts';
import type { Program } from '../../site/src/program-schema.ts';
import type { ChecklistEntry } from '../checklist/checklist.ts';
import { withProgramWords } from '../content/program-words.ts';
import { lettersOf, readerWords } from './reader-words.ts';
import { wordsFolder } from './words.ts';

const practice = z.strictObject({
  answered: z.array(z.string()),
  besides: z.array(z.string()),
  sentences: z.array(z.strictObject({ page: z.string(), words: z.string() })),
});

/** What another program's pages would have to say otherwise if it does otherwise than this one: `words/practice.yaml`. */
export const readPractice = (root: string) =>
  practice.parse(parse(readFileSync(join(root, wordsFolder, 'practice.yaml'), 'utf8')));

/** Words that a page says, and where. */
export type Sentence = NonNullable<ChecklistEntry['sentences']>[number];

interface Made {
  readonly facts: Facts;
  readonly program: Program;
  /** The language of the facts and of the texts. */
  readonly locale: string;
  /** Its entries, and the words of its forms. */
  readonly texts: readonly string[];
}

/** The sentences of a new program that hold only if it does as this one, by page and words. */
export function practiceOf(root: string, { facts, program, locale, texts }: Made): Sentence[] {
  const { answered, besides, sentences } = readPractice(root);
  const said = texts.map((text) => readerWords(text, {})).join(' ');
  const inFacts = Object.entries(facts)
    .filter(
      ([fact]) => (fact.startsWith('S') && !answered.includes(fact)) || besides.includes(fact),
    )
    .flatMap(([, places]) => [places].flat())
    .map(({ page, words }) => ({ page, words: withProgramWords(words, program, locale) ?? words }));
  return [...inFacts, ...sentences.filter(({ words }) => said.includes(lettersOf(words)))];
}
