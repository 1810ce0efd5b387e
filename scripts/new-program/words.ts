import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { telephoneOf } from '../../site/src/telephone.ts';
import { filledIn, textAt } from '../content/filled-in.ts';
import type { Answers } from './answers.ts';

/** Where the words stand that another program's pages get; from the project's folder. */
const wordsFolder = 'scripts/new-program/words';

const choice = z.strictObject({
  /** Without it, it fits where what it says was answered. See `isSo`. */
  if: z.string().optional(),
  /** This program's own words stay. */
  keep: z.literal(true).optional(),
  words: z.string().default(''),
  /** A list of answers: the words are said of each, a line each. */
  each: z.enum(['helplines']).optional(),
  /** Fields of the entry with other words. */
  fields: z.record(z.string(), z.string()).default({}),
});
const text = z.string().transform((words) => choice.parse({ words }));
const choices = z.union([text.transform((only) => [only]), z.array(z.union([text, choice]))]);
const byName = z.record(z.string(), choices);
const wordsFile = z.strictObject({ notice: byName, marks: byName, entries: byName });
const commonFile = z.strictObject({ kept: z.array(z.string()), left: z.array(z.string()) });

type Choice = z.output<typeof choice>;
type Filled = Pick<Choice, 'keep' | 'words' | 'fields'>;

/** The words of another program in one language. */
export interface Words {
  /** A text with answers in the place of `{office.name}` and the like; undefined where one of them is not there. */
  readonly fill: (text: string) => string | undefined;
  /** What becomes of a part of the notice, of a mark, or of an entry such as `faq/where`; undefined if it is left out. */
  readonly choose: (of: keyof z.output<typeof wordsFile>, name: string) => Filled | undefined;
  readonly names: { readonly marks: readonly string[]; readonly entries: readonly string[] };
}

/** A file of `words/`. */
export function readWords(root: string, name: string): string {
  return readFileSync(join(root, wordsFolder, name), 'utf8');
}

/** The entries whose words hold for any program, and the entries and marks of which another has nothing. */
export const readCommon = (root: string) => commonFile.parse(parse(readWords(root, 'common.yaml')));

/** Whether something was answered: `laws.notice`; in these words: `process.parole=no`; with these in it: `name~victim`. */
export function isSo(condition: string, answers: Answers, locale: string): boolean {
  const [path = '', sign, wanted = ''] = condition.split(/([=~])/);
  const said = textAt(answers, path, locale)?.toLowerCase();
  if (said === undefined || sign === undefined) return said !== undefined;
  return sign === '=' ? said === wanted : said.includes(wanted);
}

/** The words in one language, with the answers in them. */
export function wordsIn(root: string, locale: string, answers: Answers): Words {
  const file = wordsFile.parse(parse(readWords(root, `${locale}.yaml`)));
  const approver = textAt(answers, 'process.approver', locale);
  // Where it stands by itself, and not in a sentence.
  const Approver = approver && approver.charAt(0).toLocaleUpperCase(locale) + approver.slice(1);
  const fill = (text: string, more: object = {}) =>
    filledIn(text, { ...answers, Approver, ...more }, locale);

  function filled({ if: condition, each, ...choice }: Choice): Filled[] {
    if (condition !== undefined && !isSo(condition, answers, locale)) return [];
    const words = each
      ? answers[each]
          .map((one) =>
            fill(choice.words, { ...one, dial: telephoneOf({ number: one.telephone }).dial }),
          )
          .join('\n')
      : fill(choice.words);
    const fields = Object.entries(choice.fields).map(
      ([field, text]) => [field, fill(text) ?? ''] as const,
    );
    return words === undefined ? [] : [{ ...choice, words, fields: Object.fromEntries(fields) }];
  }

  return {
    fill,
    choose: (of, name) => file[of][name]?.flatMap(filled)[0],
    names: { marks: Object.keys(file.marks), entries: Object.keys(file.entries) },
  };
}
