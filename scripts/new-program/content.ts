import { programSchema, type Program } from '../../site/src/program-schema.ts';
import { factsSchema, type Facts } from '../../site/src/facts-schema.ts';
import { withProgramWords } from '../content/program-words.ts';
import type { Content } from '../content/read-content.ts';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import { refused, type Answers } from './answers.ts';
import { madeEntry, organizationEntries } from './entries.ts';
import { factsIn, lettersOf, saidBy, type Said } from './facts.ts';
import { programFile, programOf, renaming, underComments } from './program-file.ts';
import { readCommon, wordsIn, type Words } from './words.ts';

/** The content of the new program. */
export interface MadeContent {
  /** Files by their path from the project's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Entries that are left out because nobody has said whether they hold for another program. */
  readonly unknown: readonly string[];
  /** What its pages and forms say in every language, markup and remarks included. */
  readonly texts: readonly string[];
  /** Whether the first language says these words. */
  readonly says: (words: string) => boolean;
  /** Where its pages say what this program's own page says of itself. */
  readonly claims: readonly { readonly page: string; readonly words: string }[];
}

/**
 * Makes `site/src/content/` of the new program out of this one's.
 *
 * @throws Refusal where answers do not go together, as `program.yaml` needs them.
 */
export function madeContent(
  root: string,
  content: Content,
  own: Program,
  answers: Answers,
): MadeContent {
  const { languages } = answers;
  const [first = ''] = languages;
  const words = new Map(
    languages.map((locale) => [locale, wordsIn(root, locale, answers)] as const),
  );
  const program = programOf(own, answers, words);
  const { kept, left } = readCommon(root);
  const known = [...kept, ...left, ...(words.get(first)?.names.entries ?? [])];
  const files = new Map<string, string>();
  const unknown = new Set<string>();
  const texts: string[] = [];
  const saying = new Map<string, Said>();
  const settings = (name: string) => {
    const found = content.settings.find(({ file }) => file === `${contentFolder}/${name}.yaml`);
    if (!found) throw new Error(`There is no ${contentFolder}/${name}.yaml.`);
    return found;
  };

  for (const [locale, said] of words) {
    const rename = renaming(own, program, [locale, ...languages]);
    const entries = content.entries.filter((entry) => entry.locale === locale);
    const made = [
      ...entries.flatMap((entry) => {
        const name = `${entry.collection}/${entry.slug}`;
        if (!known.includes(name) && entry.collection !== 'resources') unknown.add(name);
        const text = madeEntry(entry, kept.includes(name), said, rename);
        return text === undefined ? [] : [[entry.file, text] as const];
      }),
      ...organizationEntries(answers, locale, said),
    ];
    for (const [file, text] of made) files.set(file, text);
    const forms = content.interfaceWords.filter((each) => each.locale === locale);
    const all = [...made.map(([, text]) => text), ...forms.map(({ lines }) => lines.join('\n'))];
    texts.push(...all);
    const facts = withAnswers(factsSchema.parse(settings(`${locale}/facts`).data), said);
    saying.set(locale, saidBy(all, facts, rename));
  }
  const digits = [...files.values()].join('\n').replace(/\D/g, '');
  const otherNumbers = [
    ...own.otherNumbers.filter((number) => digits.includes(number.replace(/\D/g, ''))),
    ...answers.helplines.map(({ telephone }) => telephone),
  ];

  for (const locale of languages) {
    const { file, text } = settings(`${locale}/facts`);
    files.set(file, underComments(text, factsIn(locale, saying)));
  }
  const facts = factsIn(first, saying);
  const read = programSchema.safeParse({
    ...program,
    facts: Object.keys(facts),
    otherNumbers: [...new Set(otherNumbers)],
  });
  if (!read.success) throw refused(read.error);
  const { file, text } = settings('program');
  files.set(file, programFile(text, read.data));
  return {
    ...{ files, unknown: [...unknown], texts },
    says: (sentence) => saying.get(first)?.letters.includes(lettersOf(sentence)) ?? false,
    claims: claimsOf(facts, (said) => withProgramWords(said, read.data, first)),
  };
}

/** The facts that are answered for another program: its pages say them in the words of the answer. */
const answered: Readonly<Record<string, string>> = {
  S20: '{process.approver}',
  X4: '{officeLanguages}',
};

/** Facts with the words of the answers, where there are some, so that a test of the new program looks after them. */
function withAnswers(facts: Facts, { fill }: Words): Facts {
  const places = Object.entries(facts).map(([fact, places]) => {
    const template = answered[fact];
    const words = template && fill(template);
    const [first] = [places].flat();
    return [fact, words && first ? { page: first.page, words } : places] as const;
  });
  return Object.fromEntries(places);
}

/** Where pages say what this program's own page says of itself. What is little more than an answer is left out. */
function claimsOf(facts: Facts, filled: (words: string) => string | undefined) {
  const ofProgram = Object.entries(facts).filter(
    ([fact]) => fact.startsWith('S') && !Object.hasOwn(answered, fact),
  );
  return ofProgram
    .flatMap(([, places]) => places)
    .filter(({ words }) => lettersOf(words).split(' ').length > 3)
    .map(({ page, words }) => ({ page, words: filled(words) ?? words }));
}
