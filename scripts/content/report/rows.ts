import type { Content } from '../check.ts';
import type { Entry } from '../entry.ts';
import { readPlainWords } from '../plain-words.ts';
import { blocksOf } from '../reading/blocks.ts';
import { measures, readingOf } from '../reading/reading.ts';
import { linksIn } from '../rules/links.ts';
import { translationOf } from '../translation.ts';

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
  /** By the language's measure; empty where a text is too short for it. */
  readonly reading: string;
  readonly plain: boolean;
  /** Words in its longest sentence. */
  readonly longest: number;
  readonly translation: string;
  readonly links: readonly { readonly address: string; readonly checked: string }[];
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
    const again = reviewAgain(entry, content.program.reviewMonths);
    const reading = readingOf(blocksOf(entry), entry.locale, allowed.get(entry.locale) ?? []);
    const measure = measures[entry.locale];
    const score = reading.words < enough ? undefined : reading.score;
    return {
      locale: entry.locale,
      kind: entry.kind,
      slug: entry.slug,
      file: entry.file,
      reviewed: dayOf(entry.data['reviewed']),
      again: again ? again.toISOString().slice(0, 10) : '?',
      due: !again || again <= today,
      reading: score?.toFixed(1) ?? '',
      plain: score === undefined || !measure || measure.isPlain(score),
      longest: reading.longest.words,
      translation: inWords(entry, content),
      links: outward(entry).map((address) => ({
        address,
        checked: checked.get(address) ?? 'not recorded',
      })),
    };
  });
}

/** When an entry is to be read against the facts again. */
function reviewAgain({ data }: Entry, months: number): Date | undefined {
  const reviewed = new Date(dayOf(data['reviewed']));
  if (Number.isNaN(reviewed.getTime())) return undefined;
  reviewed.setUTCMonth(reviewed.getUTCMonth() + months);
  return reviewed;
}

function dayOf(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}

function inWords(entry: Entry, { entries, languages }: Content): string {
  const translation = translationOf(entry, entries, languages);
  switch (translation.state) {
    case 'source':
      return 'original';
    case 'current':
      return 'up to date';
    case 'orphan':
      return 'has no original';
    case 'unknown':
      return `not said which version; once read: follows: ${translation.version}`;
    case 'stale':
      return `OUT OF DATE; once read: follows: ${translation.version}`;
  }
}

function outward(entry: Entry): string[] {
  const { url } = entry.data;
  const written = linksIn(entry).map(({ address }) => address);
  const all = [...(typeof url === 'string' ? [url] : []), ...written];
  return [...new Set(all.filter((address) => address.startsWith('https:')))];
}

/** The day on which each outward link was last seen to work, as the resources say. */
function lastChecks(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ data }) =>
      typeof data['url'] === 'string' ? [[data['url'], dayOf(data['checked'])] as const] : [],
    ),
  );
}
