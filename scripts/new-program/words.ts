import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { textIn } from '../content/program-words.ts';
import { conditionsOf, type Answers } from './answers.ts';

/** Where the words stand that another program's pages get; from the project's folder. */
export const wordsFolder = 'scripts/new-program/words';

/** Before a word, in lower case, that the program's name has to hold in the language of the words. */
const nameSays = 'name-says ';

const choice = z.strictObject({
  /** Which answer it needs, or `name-says` and a word of the program's name; without it, it always fits. */
  if: z.string().optional(),
  words: z.string().optional(),
  /** This program's own words stay. */
  keep: z.literal(true).optional(),
  /** The entry is left out. */
  leave: z.literal(true).optional(),
  /** Fields of the entry with other words. */
  fields: z.record(z.string(), z.string()).optional(),
  /** The facts that the words carry, as a reader sees them. */
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});
const choices = z.union([z.string(), z.array(choice).min(1)]);

const wordsFile = z.strictObject({
  defaults: z.record(z.string(), z.string()),
  marks: z.record(z.string(), choices),
  entries: z.record(z.string(), choices),
});

export type Choice = z.output<typeof choice>;

/** The words of another program in one language. */
export interface Words {
  /** What `program.yaml` says where the answers say nothing. */
  readonly defaults: Readonly<Record<string, string>>;
  /** What stands in the place of a mark; undefined if there is no such. */
  readonly mark: (name: string) => Choice | undefined;
  /** What becomes of an entry, such as `faq/where`; undefined if nothing is said of it. */
  readonly entry: (name: string) => Choice | undefined;
  readonly names: { readonly marks: readonly string[]; readonly entries: readonly string[] };
}

/** The entries whose words hold for any program. */
export function commonEntries(root: string): ReadonlySet<string> {
  const file = join(root, wordsFolder, 'common.yaml');
  return new Set(z.array(z.string()).parse(parse(readFileSync(file, 'utf8'))));
}

/** The words in one language, with the answers in them. */
export function wordsIn(root: string, locale: string, answers: Answers): Words {
  const file = wordsFile.parse(
    parse(readFileSync(join(root, wordsFolder, `${locale}.yaml`), 'utf8')),
  );
  const conditions = conditionsOf(answers);
  const programName = textIn(answers.name, locale).toLowerCase();
  const holds = (condition: string) =>
    condition.startsWith(nameSays)
      ? programName.includes(condition.slice(nameSays.length))
      : conditions.has(condition);

  function chosen(from: z.output<typeof choices> | undefined): Choice | undefined {
    if (from === undefined) return undefined;
    if (typeof from === 'string') return { words: from };
    return from.find(({ if: needed }) => needed === undefined || holds(needed));
  }

  const values = valuesIn(answers, locale);
  /** Puts answers, and other marks, in the place of `{names}`. */
  function fill(text: string, more: Readonly<Record<string, string>> = {}): string {
    return text.replace(/\{([a-zA-Z-]+)\}/g, (whole, name: string) => {
      const value =
        more[name] ?? values[name] ?? lists[name]?.() ?? chosen(file.marks[name])?.words;
      if (value === undefined) throw new Error(`${locale}.yaml: there is nothing called ${whole}.`);
      return fill(value, more);
    });
  }
  const helplineItems = () =>
    answers.helplines
      .map(({ name, telephone }) => {
        const foreign = typeof name === 'string' && locale !== answers.languages[0];
        const helplineName = foreign ? `<English>${name}</English>` : textIn(name, locale);
        const [shown, dial] = [telephone, `+${telephone.replaceAll('-', '')}`];
        const more = { helplineName, helplineShown: shown, helplineDial: dial };
        return `- ${fill('{helpline}', more)}`;
      })
      .join('\n');
  const lists: Readonly<Record<string, () => string>> = { helplineItems };

  function filled(from: z.output<typeof choices> | undefined): Choice | undefined {
    const found = chosen(from);
    const each = <T>(texts: Readonly<Record<string, T>> | undefined, say: (text: T) => T) =>
      texts && Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, say(text)]));
    return (
      found && {
        ...found,
        words: found.words === undefined ? undefined : fill(found.words),
        fields: each(found.fields, fill),
        facts: each(found.facts, (words) =>
          typeof words === 'string' ? fill(words) : words.map((text) => fill(text)),
        ),
      }
    );
  }

  return {
    defaults: Object.fromEntries(
      Object.entries(file.defaults).map(([name, text]) => [name, fill(text)]),
    ),
    mark: (name) => filled(file.marks[name]),
    entry: (name) => filled(file.entries[name]),
    names: { marks: Object.keys(file.marks), entries: Object.keys(file.entries) },
  };
}

function valuesIn(answers: Answers, locale: string): Readonly<Record<string, string>> {
  const { laws, process, terms, officeLanguages, coordinator } = answers;
  const texts = {
    approver: process.approver,
    crimes: process.crimes,
    harmed: terms?.harmed,
    harmedBy: terms?.harmedBy,
    authority: laws.program,
    noticeLaw: laws.notice,
    recordsLaw: laws.records,
    access: laws.access,
    officeLanguages,
    coordinator,
  };
  const values = Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, textIn(text, locale)]],
    ),
  );
  const { approver } = values;
  for (const [name, text] of Object.entries(terms ?? {}))
    values[`${name}-english`] = textIn(text, answers.languages[0] ?? '');
  // Where it stands by itself, and not in a sentence.
  return approver === undefined
    ? values
    : { ...values, Approver: approver.charAt(0).toLocaleUpperCase(locale) + approver.slice(1) };
}
