import type { Content } from '../read-content.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { lastChecks, outgoingLinks } from '../../../site/src/content-rules/outgoing.ts';
import { otherWords } from '../other-words.ts';
import { namesIn, readPlainWords } from '../plain-words.ts';
import { programNames } from '../program-words.ts';
import { enough } from '../reading/judge.ts';
import { readingOf, type Reading } from '../reading/reading.ts';
import { readBlocksOf } from '../reading/blocks.ts';
import { wholePage } from '../reading/whole-page.ts';
import {
  translationOf,
  type TranslationState,
} from '../../../site/src/content-rules/translation.ts';

/** How everything stands, and what is wrong. */
export interface Report {
  readonly rows: readonly Row[];
  readonly pages: readonly PageRow[];
  readonly words: readonly WordsRow[];
  readonly findings: readonly Finding[];
}

/** Translated words that stand in no entry. */
export interface WordsRow {
  readonly locale: string;
  /** As `follows.yaml` names them. */
  readonly part: string;
  readonly file: string;
  readonly translation: string;
  /** As in `Row`. */
  readonly untranslated: number;
}

/** How a page reads together with the entries that it shows. */
export interface PageRow {
  readonly locale: string;
  readonly slug: string;
  readonly words: number;
  /** By the language's measure; as in `Row`. */
  readonly reading: string;
  readonly average: string;
  readonly longest: number;
}

/** A link to another site. */
export interface LinkRow {
  readonly address: string;
  /** When it was last seen to work. */
  readonly checked: string;
  /** Whether someone should open it again. */
  readonly due: boolean;
}

/** One entry, in words. */
export interface Row {
  readonly locale: string;
  readonly collection: string;
  readonly slug: string;
  readonly file: string;
  readonly reviewed: string;
  /** By when someone should read it again. */
  readonly again: string;
  readonly due: boolean;
  /** By the language's measure; in brackets where a text is too short for it to say much, empty without sentences. */
  readonly reading: string;
  /** Words in its longest sentence. */
  readonly longest: number;
  readonly translation: string;
  /** Words that are not translated yet, though it says that they are. */
  readonly untranslated: number;
  readonly links: readonly LinkRow[];
}

/** Every entry by language and collection, as the report shows it. */
export function rowsOf(root: string, content: Content, today: Date): Row[] {
  const checked = lastChecks(content.entries);
  const names = allowedNames(root, content);
  const properNames = namesAlike(names, content);
  return content.entries.map((entry) => {
    const translation = translationOf(
      entry,
      content.entries,
      content.languages,
      properNames.get(entry.locale),
    );
    const again = after(entry.data['reviewed'], content.program?.reviewMonths);
    const reading = readingOf(textsOf([entry]), entry.locale, names.get(entry.locale) ?? []);
    return {
      locale: entry.locale,
      collection: entry.collection,
      slug: entry.slug,
      file: entry.file,
      reviewed: dayOf(entry.data['reviewed']),
      again: again ? again.toISOString().slice(0, 10) : '?',
      due: !again || again <= today,
      reading: scoreInWords(reading),
      longest: reading.longest.words,
      translation: stateInWords(
        translation,
        `follows: ${'version' in translation ? translation.version : ''}`,
      ),
      untranslated: translation.state === 'copied' ? translation.words : 0,
      links: outgoingLinks(entry).map((address) => {
        const day = checked.get(address);
        const open = after(day, content.program?.reviewMonths);
        return { address, checked: day ?? 'not recorded', due: !open || open <= today };
      }),
    };
  });
}

/** Every page with the entries that it shows. */
export function pageRowsOf(root: string, content: Content): PageRow[] {
  const names = allowedNames(root, content);
  return content.entries
    .filter(({ collection }) => collection === 'pages')
    .map((page) => {
      const texts = textsOf(wholePage(page, content.entries));
      const reading = readingOf(texts, page.locale, names.get(page.locale) ?? []);
      return {
        ...{ locale: page.locale, slug: page.slug, words: reading.words },
        reading: scoreInWords(reading),
        average: reading.average.toFixed(1),
        longest: reading.longest.words,
      };
    });
}

function allowedNames(root: string, { languages }: Content): Map<string, string[]> {
  return new Map(languages.all.map((locale) => [locale, namesIn(readPlainWords(root, locale))]));
}

/** By language, the names in it and in the first language: a text that differs by them alone is not translated. */
function namesAlike(
  allowed: ReadonlyMap<string, readonly string[]>,
  { languages: { source, all }, program }: Content,
): Map<string, string[]> {
  const namesOf = (locale: string) => [
    ...(allowed.get(locale) ?? []),
    ...(program ? programNames(program, locale) : []),
  ];
  return new Map(all.map((locale) => [locale, [...namesOf(locale), ...namesOf(source)]]));
}

function textsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => readBlocksOf(entry)).map(({ text }) => text);
}

function scoreInWords({ score, words }: Reading): string {
  if (score === undefined) return '';
  return words >= enough ? score.toFixed(1) : `(${score.toFixed(1)})`;
}

/** Buttons, forms, messages and the like, by language. */
export function wordsRowsOf(content: Content): WordsRow[] {
  return otherWords(content).map(({ locale, part, file, ...stands }) => ({
    ...{ locale, part, file },
    translation: stateInWords(stands, `${part.split('.').at(-1) ?? ''}: ${stands.version}`),
    untranslated: stands.state === 'copied' ? stands.words : 0,
  }));
}

/** When something is due that was last done on a day, as YYYY-MM-DD. */
function after(last: unknown, months: number | undefined): Date | undefined {
  const day = new Date(dayOf(last));
  if (Number.isNaN(day.getTime()) || months === undefined) return undefined;
  day.setUTCMonth(day.getUTCMonth() + months);
  return day;
}

function dayOf(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}

/** What no one needs to look at. */
export const settled: readonly string[] = ['original', 'up to date'];

/** @param line what to write once the translation has been read. */
function stateInWords(translation: TranslationState, line: string): string {
  switch (translation.state) {
    case 'source':
      return 'original';
    case 'current':
      return 'up to date';
    case 'copied':
      return `NOT TRANSLATED: ${translation.words} words, as in the original`;
    case 'orphan':
      return 'has no original';
    case 'unknown':
      return `not said which version; once read: ${line}`;
    case 'stale':
      return `OUT OF DATE; once read: ${line}`;
  }
}
