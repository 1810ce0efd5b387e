import { inWords, type Finding } from '../../../site/src/content-rules/finding.ts';
import { unread } from '../../../site/src/common-fields.ts';
import { terminalTable } from '../../table.ts';
import type { Content } from '../read-content.ts';
import { aimOf, averageSentence, longestSentence } from '../reading/judge.ts';
import { measures } from '../reading/reading.ts';
import { linksOf, pagesOf, rowsOf, settled, wordsRowsOf, type Row, type WordsRow } from './rows.ts';

type Links = ReturnType<typeof linksOf>;

/** The report for a terminal, where one reads the end first: every entry, then what to do, then what is wrong. */
export function textReport(content: Content, findings: readonly Finding[], today: Date): string {
  const rows = rowsOf(content, today);
  const words = wordsRowsOf(content);
  const links = linksOf(content, today);
  return [
    ...content.languages.all.flatMap((locale) => [
      languagePart(locale, rows, words),
      pagesPart(locale, pagesOf(content, locale)),
    ]),
    linksPart(links),
    todoPart(rows, words, links),
    findings.length === 0
      ? 'Nothing is wrong.'
      : `To correct: ${findings.length}\n\n${findings.map(inWords).join('\n\n')}`,
  ].join('\n\n');
}

function languagePart(locale: string, all: readonly Row[], allWords: readonly WordsRow[]): string {
  const rows = all.filter((row) => row.locale === locale);
  const words = allWords.filter((row) => row.locale === locale);
  const due = rows.filter((row) => row.due).length;
  const stale = [...rows, ...words].filter(isUnsettled).length;
  const left = [...rows, ...words].reduce((sum, { untranslated }) => sum + untranslated, 0);
  const measure = measures[locale];
  const head = `${locale}: ${rows.length} entries, ${due} to review now, ${stale} translations to look at${left > 0 ? `, ${left} words to translate` : ''}`;
  const aim = measure
    ? `\n${measure.name}: in brackets where there are too few words for it to say much`
    : '';
  const titles = ['entry', 'reviewed', 'again by', measure?.name ?? 'reading'];
  const entries = terminalTable([
    [...titles, 'longest sentence', 'translation'],
    ...rows.map(({ name, reviewed, again, due, reading, translation }) => [
      ...[name, reviewed, due ? `${again} (now)` : again],
      ...[reading.score, reading.longest, translation],
    ]),
  ]);
  const others = terminalTable([
    ['other words', 'translation'],
    ...words.map(({ name, translation }) => [name, translation]),
  ]);
  return `${head}${aim}\n\n${entries}${words.length === 0 ? '' : `\n\n${others}`}`;
}

const isUnsettled = ({ translation }: WordsRow): boolean => !settled.includes(translation);

/** What `readingFaults` judges. */
function pagesPart(locale: string, pages: ReturnType<typeof pagesOf>): string {
  const measure = measures[locale];
  const { least, most } = averageSentence;
  const aim = measure ? `${measure.name} ${aimOf(measure)}, ` : '';
  const table = terminalTable([
    ['page', 'words', measure?.name ?? 'reading', 'average sentence', 'longest sentence'],
    ...pages.map(({ slug, words, score, average, longest }) => [
      ...[slug, `${words}`, score, average, longest],
    ]),
  ]);
  return `${locale}: pages as one reads them, with the entries that they show\nAim at: ${aim}sentences of ${least} to ${most} words on average and of ${longestSentence} at most; shorter ones in forms\n\n${table}`;
}

function linksPart(links: Links): string {
  const table = terminalTable([
    ['last checked', 'address'],
    ...links.map(({ address, checked, due }) => [due ? `${checked} (now)` : checked, address]),
  ]);
  const due = links.filter((link) => link.due).length;
  return `Outgoing links: ${links.length}, ${due} to open now (npm run content -- --links)\n\n${table}`;
}

/** What somebody has to do now, in the order in which it matters. What is to correct stands by itself. */
function todoPart(rows: readonly Row[], words: readonly WordsRow[], links: Links): string {
  const [nextReview] = rows.flatMap(({ due, again }) => (due ? [] : [again])).sort();
  const parts = [
    part(
      'Read against the facts, and write the day after "reviewed"',
      rows
        .filter(({ due }) => due)
        .map(({ locale, name, reviewed, again }) =>
          reviewed === unread
            ? `${locale}/${name}, which nobody has read yet`
            : `${locale}/${name}, due ${again}`,
        ),
      nextReview === undefined ? 'Nothing.' : `Nothing until ${nextReview}.`,
    ),
    part(
      'Read translations against their original',
      [
        ...rows.filter(isUnsettled).map((row) => `${row.locale}/${row.name}: ${row.translation}`),
        ...words.filter(isUnsettled).map((row) => `${row.locale} ${row.name}: ${row.translation}`),
      ],
      'Nothing: all say what the original says.',
    ),
    part(
      'Open links to other sites: npm run content -- --links',
      links.filter(({ due }) => due).map((link) => `${link.address}, last seen: ${link.checked}`),
      'Nothing: all were seen to work not long ago.',
    ),
  ];
  return `What to do now\n\n${parts.join('\n\n')}`;
}

/** @param otherwise what to say where there is nothing to do. */
function part(what: string, items: readonly string[], otherwise: string): string {
  if (items.length === 0) return `  ${what}\n    ${otherwise}`;
  return `  ${what}: ${items.length}\n${items.map((item) => `    - ${item}`).join('\n')}`;
}
