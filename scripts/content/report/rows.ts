import type { Content } from '../read-content.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import { lastChecks, outgoingLinks } from '../../../site/src/content-rules/outgoing.ts';
import { otherWords } from '../other-words.ts';
import { namesOf } from '../program-words.ts';
import { enough } from '../reading/judge.ts';
import { readingOf, type Reading } from '../reading/reading.ts';
import { readBlocksOf } from '../reading/blocks.ts';
import { wholePage } from '../reading/whole-page.ts';
import {
  translationOf,
  type TranslationState,
} from '../../../site/src/content-rules/translation.ts';

/** Words, and how they stand to the original. */
export interface WordsRow {
  readonly locale: string;
  /** `faq/where`, or as `follows.yaml` names them: `interface.form`. */
  readonly name: string;
  /** In words. */
  readonly translation: string;
  /** Words that are not translated yet, though it says that they are. */
  readonly untranslated: number;
}

/** One entry, in words. */
export interface Row extends WordsRow {
  readonly reviewed: string;
  /** By when someone should read it again. */
  readonly again: string;
  readonly due: boolean;
  readonly reading: ReadingRow;
}

/** How a text reads. */
interface ReadingRow {
  readonly words: number;
  /** By the language's measure; in brackets where a text is too short for it to say much, empty without sentences. */
  readonly score: string;
  /** Words in a sentence on average, and in the longest. */
  readonly average: string;
  readonly longest: string;
}

/** Every entry by language and collection, as the report shows it. */
export function rowsOf(content: Content, today: Date): Row[] {
  const { entries, languages } = content;
  return entries.map((entry) => {
    const { locale, collection, slug, data } = entry;
    // A text that differs by names alone, in either language, is not translated.
    const either = [locale, languages.source].flatMap((of) => namesOf(of, content));
    const stands = translationOf(entry, entries, languages, either);
    return {
      ...{ locale, name: `${collection}/${slug}` },
      ...translationInWords(stands, 'follows'),
      reviewed: dayOf(data['reviewed']),
      ...againAfter(data['reviewed'], content, today),
      reading: readingInWords([entry], namesOf(locale, content), locale),
    };
  });
}

/** Every page of a language with the entries that it shows, by its name. */
export function pagesOf(content: Content, locale: string) {
  const names = namesOf(locale, content);
  return content.entries
    .filter((entry) => entry.locale === locale && entry.collection === 'pages')
    .map((page) => {
      const texts = wholePage(page, content.entries);
      return { slug: page.slug, ...readingInWords(texts, names, locale) };
    });
}

/** Buttons, forms, messages and the like, by language. */
export function wordsRowsOf(content: Content): WordsRow[] {
  return otherWords(content).map(({ locale, part, stands }) => ({
    ...{ locale, name: part },
    ...translationInWords(stands, part.split('.').at(-1) ?? ''),
  }));
}

/** Every link to another site, when it was last seen to work, and whether someone should open it again. */
export function linksOf(content: Content, today: Date) {
  const checked = lastChecks(content.entries);
  return [...new Set(content.entries.flatMap(outgoingLinks))].map((address) => {
    const day = checked.get(address);
    const { due } = againAfter(day, content, today);
    return { address, checked: day ?? 'not recorded', due };
  });
}

function readingInWords(
  entries: readonly Entry[],
  names: readonly string[],
  locale: string,
): ReadingRow {
  const texts = entries.flatMap((entry) => readBlocksOf(entry)).map(({ text }) => text);
  const reading = readingOf(texts, locale, names);
  return {
    words: reading.words,
    score: scoreInWords(reading),
    average: `${reading.average.toFixed(1)} words`,
    longest: `${reading.longest.words} words`,
  };
}

function scoreInWords({ score, words }: Reading): string {
  if (score === undefined) return '';
  return words >= enough ? score.toFixed(1) : `(${score.toFixed(1)})`;
}

/** When something is due that was last done on a day, as YYYY-MM-DD. */
function againAfter(last: unknown, { program }: Content, today: Date) {
  const day = new Date(dayOf(last));
  if (Number.isNaN(day.getTime()) || program === undefined) return { again: '?', due: true };
  day.setUTCMonth(day.getUTCMonth() + program.reviewMonths);
  return { again: day.toISOString().slice(0, 10), due: day <= today };
}

function dayOf(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}

/** What no one needs to look at. */
export const settled: readonly string[] = ['original', 'up to date'];

/** @param field what has the version, once the translation has been read. */
function translationInWords(stands: TranslationState, field: string) {
  const say = (translation: string, untranslated = 0) => ({ translation, untranslated });
  switch (stands.state) {
    case 'source':
      return say('original');
    case 'current':
      return say('up to date');
    case 'copied':
      return say(`NOT TRANSLATED: ${stands.words} words, as in the original`, stands.words);
    case 'orphan':
      return say('has no original');
    case 'unknown':
      return say(`not said which version; once read: ${field}: ${stands.version}`);
    case 'stale':
      return say(`OUT OF DATE; once read: ${field}: ${stands.version}`);
  }
}
