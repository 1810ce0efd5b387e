import { telephoneOf } from '../../site/src/telephone.ts';
import { programSchema, type Program } from '../../site/src/program-schema.ts';
import { factsSchema, type Facts } from '../../site/src/facts-schema.ts';
import { textIn, withProgramWords } from '../content/program-words.ts';
import type { Content } from '../content/read-content.ts';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import type { SettingsFile } from '../content/settings-files.ts';
import type { Answers } from './answers.ts';
import { madeEntry, organizationEntries, type Making } from './entries.ts';
import { factsFile, factsOf } from './facts.ts';
import { readerWords } from './reader-words.ts';
import { practiceOf, type Sentence } from './practice.ts';
import { programFile, programOf, renamingFor } from './program-file.ts';
import { commonEntries, wordsIn } from './words.ts';

/** The content of the new program. */
export interface MadeContent {
  /** Files by their path from the project's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Entries that are left out because nobody has said whether they hold for another program. */
  readonly unknown: readonly string[];
  /** What holds only if the new program does as this one. */
  readonly practice: readonly Sentence[];
}

/** Makes `site/src/content/` of the new program out of this one's. */
export function madeContent(
  root: string,
  content: Content,
  own: Program,
  answers: Answers,
): MadeContent {
  const words = new Map(
    answers.languages.map((locale) => [locale, wordsIn(root, locale, answers)] as const),
  );
  const program = programOf(own, answers, words);
  const rename = renamingFor(own, answers);
  const common = commonEntries(root);
  const files = new Map<string, string>();
  const unknown = new Set<string>();
  const facts = new Set<string>();
  const inFirst: { facts: Facts; texts: readonly string[] } = { facts: {}, texts: [] };

  for (const [locale, said] of words) {
    const making: Making = { answers, common, words: said, rename };
    const gone = wordsOnlyHere(own, answers, locale);
    const carried: Record<string, string | readonly string[]> = {};
    for (const entry of content.entries.filter((each) => each.locale === locale)) {
      const made = madeEntry(entry, making);
      gone.push(...made.gone);
      Object.assign(carried, made.facts);
      if (made.text !== undefined) files.set(entry.file, made.text);
      if (made.unknown && entry.collection !== 'resources')
        unknown.add(`${entry.collection}/${entry.slug}`);
    }
    for (const [slug, text] of organizationEntries(making, locale)) {
      files.set(`${contentFolder}/${locale}/resources/${slug}.mdx`, text);
    }
    const names = componentNames(own, locale);
    const factsHere = factsOf(factsSchema.parse(settingsOf(content, locale, 'facts').data), {
      gone: gone.map((text) => readerWords(text, names)),
      carried,
      rename,
      said: (words) => withProgramWords(words, own, locale),
    });
    for (const fact of Object.keys(factsHere)) facts.add(fact);
    const factsText = settingsOf(content, locale, 'facts');
    files.set(factsText.file, factsFile(factsHere, factsText.text));
    const pages = [...files].filter(([file]) => file.startsWith(`${contentFolder}/${locale}/`));
    const forms = content.interfaceWords.find((each) => each.locale === locale)?.lines ?? [];
    const texts = [...pages.map(([, text]) => text), ...forms];
    if (locale === content.languages.source) Object.assign(inFirst, { facts: factsHere, texts });
  }

  const texts = [...files.values()].join('\n').replace(/[^\d]/g, '');
  const otherNumbers = [
    ...own.otherNumbers.filter((number) => texts.includes(number.replace(/\D/g, ''))),
    ...answers.helplines.map(({ telephone }) => telephone),
  ];
  const whole = programSchema.parse({
    ...program,
    facts: [...facts].sort(new Intl.Collator('en', { numeric: true }).compare),
    otherNumbers: [...new Set(otherNumbers)],
  });
  const ownFile = content.settings.find(({ schema }) => schema === programSchema);
  files.set(`${contentFolder}/program.yaml`, programFile(ownFile?.text ?? '', whole));
  const practice = practiceOf(root, {
    ...inFirst,
    program: whole,
    locale: content.languages.source,
  });
  return { files, unknown: [...unknown], practice };
}

/** What this program's pages say out of `program.yaml` and the new one's do not. */
function wordsOnlyHere(own: Program, answers: Answers, locale: string): string[] {
  const say = (text: Program['name'] | undefined) => textIn(text ?? '', locale);
  return [
    ...(answers.substituteAddress === undefined ? [say(own.substituteAddress)] : []),
    ...(answers.letters === undefined ? [telephoneOf(own.telephone).letters ?? ''] : []),
    ...(answers.laws.access === undefined ? [say(own.notice.access)] : []),
  ].filter((text) => text !== '');
}

/** What the components that fill themselves in show in this program. */
function componentNames(own: Program, locale: string): Readonly<Record<string, string>> {
  const say = (text: Program['name']) => textIn(text, locale);
  return {
    Office: say(own.office.name),
    'Office short': say(own.office.short),
    Department: say(own.department.name),
    'Department short': say(own.department.short),
    Telephone: own.telephone.number,
    Relay: own.relay,
    Email: own.email,
  };
}

function settingsOf({ settings }: Content, locale: string, kind: string): SettingsFile {
  const found = settings.find(({ file }) => file === `${contentFolder}/${locale}/${kind}.yaml`);
  if (!found) throw new Error(`There is no ${contentFolder}/${locale}/${kind}.yaml.`);
  return found;
}
