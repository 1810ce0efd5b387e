import { inWords } from '../../../site/src/content-rules/finding.ts';
import { aimOf, averageSentence, longestSentence } from '../reading/judge.ts';
import { measures } from '../reading/reading.ts';
import { settled, type PageRow, type Report, type Row, type WordsRow } from './rows.ts';
import { todoOf } from './todo.ts';
import { terminalTable } from '../../table.ts';

/** The report for a terminal, where one reads the end first: every entry, then what to do, then what is wrong. */
export function textReport(report: Report): string {
  const { rows, pages, words, findings } = report;
  const locales = [...new Set(rows.map(({ locale }) => locale))];
  return [
    ...locales.flatMap((locale) => [
      languagePart(locale, rows, words),
      pagesPart(
        locale,
        pages.filter((page) => page.locale === locale),
      ),
    ]),
    linksPart(rows),
    todoPart(report),
    findings.length === 0
      ? 'Nothing is wrong.'
      : `To correct: ${findings.length}\n\n${findings.map(inWords).join('\n\n')}`,
  ].join('\n\n');
}

function languagePart(locale: string, all: readonly Row[], allWords: readonly WordsRow[]): string {
  const rows = all.filter((row) => row.locale === locale);
  const due = rows.filter((row) => row.due).length;
  const words = allWords.filter((row) => row.locale === locale);
  const stale = [...rows, ...words].filter((row) => !settled.includes(row.translation)).length;
  const left = [...rows, ...words].reduce((sum, { untranslated }) => sum + untranslated, 0);
  const measure = measures[locale];
  const lines = [
    [
      'entry',
      'reviewed',
      'again by',
      measure?.name ?? 'reading',
      'longest sentence',
      'translation',
    ],
    ...rows.map((row) => [
      `${row.collection}/${row.slug}`,
      row.reviewed,
      row.due ? `${row.again} (now)` : row.again,
      row.reading,
      `${row.longest} words`,
      row.translation,
    ]),
  ];
  const head = `${locale}: ${rows.length} entries, ${due} to review now, ${stale} translations to look at${left > 0 ? `, ${left} words to translate` : ''}`;
  const aim = measure
    ? `\n${measure.name}: in brackets where there are too few words for it to say much`
    : '';
  const others = [
    ['other words', 'translation'],
    ...words.map(({ part, translation }) => [part, translation]),
  ];
  return `${head}${aim}\n\n${terminalTable(lines)}${words.length === 0 ? '' : `\n\n${terminalTable(others)}`}`;
}

/** What `readingFaults` judges. */
function pagesPart(locale: string, pages: readonly PageRow[]): string {
  const measure = measures[locale];
  const { least, most } = averageSentence;
  const aim = measure ? `${measure.name} ${aimOf(measure)}, ` : '';
  const lines = [
    ['page', 'words', measure?.name ?? 'reading', 'average sentence', 'longest sentence'],
    ...pages.map(({ slug, words, reading, average, longest }) => [
      ...[slug, `${words}`, reading, `${average} words`, `${longest} words`],
    ]),
  ];
  return `${locale}: pages as one reads them, with the entries that they show\nAim at: ${aim}sentences of ${least} to ${most} words on average and of ${longestSentence} at most; shorter ones in forms\n\n${terminalTable(lines)}`;
}

function todoPart(report: Report): string {
  const parts = todoOf(report).map(({ what, items, otherwise }) =>
    items.length === 0
      ? `  ${what}\n    ${otherwise}`
      : `  ${what}: ${items.length}\n${items.map((item) => `    - ${item}`).join('\n')}`,
  );
  return `What to do now\n\n${parts.join('\n\n')}`;
}

function linksPart(rows: readonly Row[]): string {
  const links = new Map(rows.flatMap((row) => row.links.map((link) => [link.address, link])));
  const due = [...links.values()].filter((link) => link.due).length;
  const lines = [...links.values()].map((link) => [
    link.due ? `${link.checked} (now)` : link.checked,
    link.address,
  ]);
  return `Outgoing links: ${links.size}, ${due} to open now (npm run content -- --links)\n\n${terminalTable([['last checked', 'address'], ...lines])}`;
}
