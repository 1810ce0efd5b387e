import type { Content } from '../check.ts';
import type { Finding } from '../finding.ts';
import { lastChecks, outgoingLinks } from '../links/outgoing.ts';
import { otherWords } from '../other-words.ts';
import { readPlainWords } from '../plain-words.ts';
import { blocksOf } from '../reading/blocks.ts';
import { measures, readingOf } from '../reading/reading.ts';
import { translationOf, type TranslationState } from '../translation.ts';

/** How everything stands, and what is wrong. */
export interface Report {
  readonly rows: readonly Row[];
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
  readonly kind: string;
  readonly slug: string;
  readonly file: string;
  readonly reviewed: string;
  /** By when someone should read it again. */
  readonly again: string;
  readonly due: boolean;
  /** By the language's measure; in brackets where a text is too short for it to say much, empty without sentences. */
  readonly reading: string;
  readonly plain: boolean;
  /** Words in its longest sentence. */
  readonly longest: number;
  readonly translation: string;
  readonly links: readonly LinkRow[];
}

/** The formulas were made on samples of 100 words; of fewer they say little. */
const enough = 100;

/** Every entry by language and kind, as the report shows it. */
export function rowsOf(root: string, content: Content, today: Date): Row[] {
  const checked = lastChecks(content.entries);
  const allowed = new Map(
    content.languages.all.map((locale) => [
      locale,
      readPlainWords(root, locale).allow.map(({ words }) => words),
    ]),
  );
  return content.entries.map((entry) => {
    const translation = translationOf(entry, content.entries, content.languages);
    const again = after(entry.data['reviewed'], content.program?.reviewMonths);
    const reading = readingOf(blocksOf(entry), entry.locale, allowed.get(entry.locale) ?? []);
    const measure = measures[entry.locale];
    const { score } = reading;
    const says = reading.words >= enough;
    return {
      locale: entry.locale,
      kind: entry.kind,
      slug: entry.slug,
      file: entry.file,
      reviewed: dayOf(entry.data['reviewed']),
      again: again ? again.toISOString().slice(0, 10) : '?',
      due: !again || again <= today,
      reading: score === undefined ? '' : says ? score.toFixed(1) : `(${score.toFixed(1)})`,
      plain: score === undefined || !says || !measure || measure.isPlain(score),
      longest: reading.longest.words,
      translation: stateInWords(
        translation,
        `follows: ${'version' in translation ? translation.version : ''}`,
      ),
      links: outgoingLinks(entry).map((address) => {
        const day = checked.get(address);
        const open = after(day, content.program?.reviewMonths);
        return { address, checked: day ?? 'not recorded', due: !open || open <= today };
      }),
    };
  });
}

/** Buttons, forms, messages and the like, by language. */
export function wordsRowsOf(content: Content): WordsRow[] {
  return otherWords(content).map(({ locale, part, file, state, version }) => ({
    ...{ locale, part, file },
    translation: stateInWords({ state, version }, `${part.split('.').at(-1) ?? ''}: ${version}`),
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
function stateInWords({ state }: TranslationState, line: string): string {
  switch (state) {
    case 'source':
      return 'original';
    case 'current':
      return 'up to date';
    case 'orphan':
      return 'has no original';
    case 'unknown':
      return `not said which version; once read: ${line}`;
    case 'stale':
      return `OUT OF DATE; once read: ${line}`;
  }
}
