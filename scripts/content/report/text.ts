import { inWords, type Finding } from '../finding.ts';
import { measures } from '../reading/reading.ts';
import type { Row } from './rows.ts';

/** The report for a terminal: what is wrong first, then every entry. */
export function textReport(rows: readonly Row[], findings: readonly Finding[]): string {
  const locales = [...new Set(rows.map(({ locale }) => locale))];
  return [
    ...locales.map((locale) => languagePart(locale, rows)),
    linksPart(rows),
    findings.length === 0
      ? 'Nothing is wrong.'
      : `To mend: ${findings.length}\n\n${findings.map(inWords).join('\n\n')}`,
  ].join('\n\n');
}

function languagePart(locale: string, all: readonly Row[]): string {
  const rows = all.filter((row) => row.locale === locale);
  const due = rows.filter((row) => row.due).length;
  const stale = rows.filter((row) => !['original', 'up to date'].includes(row.translation)).length;
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
      `${row.kind}/${row.slug}`,
      row.reviewed,
      row.due ? `${row.again} (now)` : row.again,
      row.plain ? row.reading : `${row.reading} (too hard)`,
      `${row.longest} words`,
      row.translation,
    ]),
  ];
  const head = `${locale}: ${rows.length} entries, ${due} to review now, ${stale} translations to look at`;
  const aim = measure ? `\n${measure.name}: aim at ${measure.aim}` : '';
  return `${head}${aim}\n\n${table(lines)}`;
}

function linksPart(rows: readonly Row[]): string {
  const days = new Map(
    rows.flatMap(({ links }) => links.map((link) => [link.address, link.checked])),
  );
  return `Outgoing links: ${days.size}\n\n${table([['last checked', 'address'], ...[...days].map(([address, day]) => [day, address])])}`;
}

/** Columns as wide as what is in them. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
