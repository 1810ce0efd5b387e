import type { Content } from './read-content.ts';
import { unread } from '../../site/src/common-fields.ts';
import { inWords, type Finding } from '../../site/src/content-rules/finding.ts';
import { lastChecks, outgoingLinks } from '../../site/src/content-rules/outgoing.ts';
import { translationOf } from '../../site/src/content-rules/translation.ts';
import { terminalTable } from '../table.ts';
import { otherWords } from './other-words.ts';
import { namesOf } from './program-words.ts';
import { aimOf, averageSentence, enough, longestSentence } from './reading/judge.ts';
import { readingOfPage } from './reading/pages.ts';
import { measures } from './reading/reading.ts';
import { inVoice } from './voice.ts';

/** The report for a terminal, where one reads the end first: how pages read, then what to do, then what is wrong. */
export function textReport(content: Content, findings: readonly Finding[], today: Date): string {
  return [
    ...content.languages.all.map((locale) => pagesPart(locale, content)),
    'What to do now',
    reviewPart(content, today),
    translationPart(content),
    linksPart(content, today),
    findings.length === 0
      ? 'Nothing is wrong.'
      : `To correct: ${findings.length}\n\n${findings.map(inWords).join('\n\n')}`,
  ].join('\n\n');
}

/** What `readingFaults` judges. */
function pagesPart(locale: string, content: Content): string {
  const measure = measures[locale];
  const own = content.entries.filter((entry) => entry.locale === locale);
  const entries = own.map((entry) => inVoice(entry, 'untilAdopted'));
  const rows = entries
    .filter(({ collection }) => collection === 'pages')
    .map((page) => {
      const { words, score, average, longest } = readingOfPage(
        page,
        entries,
        namesOf(locale, content),
      );
      // Of a few words it says little.
      const shown = words < enough ? '' : (score?.toFixed(1) ?? '');
      return [page.slug, `${words}`, shown, average.toFixed(1), `${longest.words}`];
    });
  const reading = measure ? `${measure.name} (${aimOf(measure)})` : 'reading';
  const average = `words in a sentence (${aimOf(averageSentence)}, fewer in forms)`;
  const table = terminalTable([
    ['page', 'words', reading, average, `in the longest (up to ${longestSentence})`],
    ...rows,
  ]);
  return `${locale}: ${own.length} entries, and pages as one reads them, with the entries that they show\n\n${table}`;
}

function reviewPart({ entries, program }: Content, today: Date): string {
  const reviews = entries.map(({ locale, collection, slug, data }) => ({
    name: `${locale}/${collection}/${slug}`,
    again: againAfter(data['reviewed'], program?.reviewMonths),
  }));
  const due = reviews.filter(({ again }) => isDue(again, today));
  const [next = '?'] = reviews.map(({ again }) => again).sort();
  return part(
    'Read against the facts, and write the day after "reviewed"',
    due.map(({ name, again }) =>
      again === unread ? `${name}, which nobody has read yet` : `${name}, due ${again}`,
    ),
    `Nothing until ${next}.`,
  );
}

function translationPart(content: Content): string {
  const { entries, languages } = content;
  const stands = [
    ...entries.map((entry) => {
      const { locale, collection, slug } = entry;
      // A text that differs by names alone, in either language, is not translated.
      const names = [locale, languages.source].flatMap((of) => namesOf(of, content));
      const state = translationOf(entry, entries, languages, names);
      return { name: `${locale}/${collection}/${slug}`, field: 'follows', state };
    }),
    ...otherWords(content).map(({ locale, part, stands: state }) => ({
      ...{ name: `${locale} ${part}`, field: part.split('.').at(-1) ?? '', state },
    })),
  ];
  // What has no original, or follows none, is to be corrected.
  const items = stands.flatMap(({ name, field, state }) => {
    if (state.state === 'stale')
      return [`${name}: OUT OF DATE; once read: ${field}: ${state.version}`];
    if (state.state !== 'copied') return [];
    return [`${name}: NOT TRANSLATED: ${state.words} words, as in the original`];
  });
  const left = stands.reduce((sum, { state }) => sum + ('words' in state ? state.words : 0), 0);
  const translate = left > 0 ? `, and translate ${left} words` : '';
  return part(
    `Read translations against their original${translate}`,
    items,
    'Nothing: all say what the original says.',
  );
}

function linksPart({ entries, program }: Content, today: Date): string {
  const checked = lastChecks(entries);
  const due = [...new Set(entries.flatMap(outgoingLinks))].filter((address) =>
    isDue(againAfter(checked.get(address), program?.reviewMonths), today),
  );
  return part(
    'Open links to other sites: npm run content -- --links',
    due.map((address) => `${address}, last seen: ${checked.get(address) ?? unread}`),
    'Nothing: all were seen to work not long ago.',
  );
}

/** By when something is due that was last done on a day, as YYYY-MM-DD; what else was said instead of a day. */
function againAfter(last: unknown, months: number | undefined): string {
  const day = new Date(typeof last === 'string' ? last : '?');
  if (Number.isNaN(day.getTime()) || months === undefined) return last === unread ? unread : '?';
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** What has no day is due now. */
const isDue = (again: string, today: Date): boolean => !(new Date(again) > today);

/** @param otherwise what to say where there is nothing to do. */
function part(what: string, items: readonly string[], otherwise: string): string {
  if (items.length === 0) return `  ${what}\n    ${otherwise}`;
  return `  ${what}: ${items.length}\n${items.map((item) => `    - ${item}`).join('\n')}`;
}
