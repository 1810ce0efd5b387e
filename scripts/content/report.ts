import type { Content } from './read-content.ts';
import { unread } from '../../site/src/common-fields.ts';
import { inWords, type Finding } from '../../site/src/content-rules/finding.ts';
import { lastChecks } from '../../site/src/content-rules/outgoing.ts';
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
  const { entries, languages, program } = content;
  const months = program?.reviewMonths;
  const dueFrom = new Date(today);
  dueFrom.setUTCMonth(dueFrom.getUTCMonth() - (months ?? 0));
  // While program.yaml can't be read, nothing is called due.
  const since = months === undefined ? '' : dueFrom.toISOString().slice(0, 10);
  const reviews = entries.map((entry) => [nameOf(entry), entry.data['reviewed']] as const);
  const lately =
    months === undefined
      ? 'Not known: program.yaml, which says after how many months, can’t be read.'
      : `Nothing: all was done within ${months} months.`;
  return [
    ...languages.all.map((locale) => pagesPart(locale, content)),
    'What to do now',
    part('Read against the facts, and write the day after "reviewed"', due(reviews, since), lately),
    translationPart(content),
    part(
      'Open links to other sites: npm run content -- --links',
      due([...lastChecks(entries)], since),
      lately,
    ),
    findings.length === 0
      ? 'Nothing is wrong.'
      : `To correct: ${findings.length}\n\n${findings.map(inWords).join('\n\n')}`,
  ].join('\n\n');
}

const nameOf = ({ locale, collection, slug }: Content['entries'][number]): string =>
  `${locale}/${collection}/${slug}`;

/** What was last done by a day, or never. */
function due(last: readonly (readonly [what: string, day: unknown])[], since: string): string[] {
  return last.flatMap(([what, day]) => {
    const done = typeof day === 'string' && day !== unread ? day : undefined;
    return done !== undefined && done > since ? [] : [`${what}, last: ${done ?? 'never'}`];
  });
}

/** What `readingFaults` judges. */
function pagesPart(locale: string, content: Content): string {
  const measure = measures[locale];
  const names = namesOf(locale, content);
  const own = content.entries.filter((entry) => entry.locale === locale);
  const entries = own.map((entry) => inVoice(entry, 'untilAdopted'));
  const pages = entries.filter(({ collection }) => collection === 'pages');
  const table = terminalTable([
    [
      ...['page', 'words', measure ? `${measure.name} (${aimOf(measure)})` : 'reading'],
      `words in a sentence (${aimOf(averageSentence)}, fewer in forms)`,
      `in the longest (up to ${longestSentence})`,
    ],
    ...pages.map((page) => {
      const { words, score, average, longest } = readingOfPage(page, entries, names);
      // Of a few words it says little.
      const shown = words < enough ? '' : (score?.toFixed(1) ?? '');
      return [page.slug, `${words}`, shown, average.toFixed(1), `${longest.words}`];
    }),
  ]);
  return `${locale}: ${own.length} entries, and pages as one reads them, with the entries that they show\n\n${table}`;
}

/** Translations that are behind, or that only repeat. One that has no original, or says not what it follows, is to be corrected. */
function translationPart(content: Content): string {
  const { entries, languages } = content;
  const stands = [
    ...entries.map((entry) => {
      // A text that differs by names alone, in either language, is not translated.
      const names = [entry.locale, languages.source].flatMap((of) => namesOf(of, content));
      const state = translationOf(entry, entries, languages, names);
      return { name: nameOf(entry), field: 'follows', state };
    }),
    ...otherWords(content).map(({ locale, part, stands: state }) => ({
      ...{ name: `${locale} ${part}`, field: part.split('.').at(-1) ?? '', state },
    })),
  ];
  const items = stands.flatMap(({ name, field, state }) => {
    if (state.state === 'stale')
      return [`${name}: OUT OF DATE; once read: ${field}: ${state.version}`];
    if (state.state !== 'copied') return [];
    return [`${name}: NOT TRANSLATED: ${state.words} words, as in the original`];
  });
  const otherwise = 'Nothing: all say what the original says.';
  return part('Read translations against their original', items, otherwise);
}

/** @param otherwise what to say where there is nothing to do. */
function part(what: string, items: readonly string[], otherwise: string): string {
  if (items.length === 0) return `  ${what}\n    ${otherwise}`;
  return `  ${what}: ${items.length}\n${items.map((item) => `    - ${item}`).join('\n')}`;
}
