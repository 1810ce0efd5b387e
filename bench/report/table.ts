import type { Spread } from '../figures.ts';
import { keeps, type Row } from '../part.ts';

/** A number with as many digits as it is worth. */
export function inFigures(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100)
    return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A median, and between what the runs lay if there was more than one: `2.1 (1.9–2.6)`. */
export function inWords({ median, low, high, runs }: Spread): string {
  const figure = inFigures(median);
  return runs === 1 || low === high ? figure : `${figure} (${inFigures(low)}–${inFigures(high)})`;
}

/** The cells of a row, as text. */
export function cellsOf(row: Row): readonly string[] {
  const { measured, unit, ours, others = {}, ratio, bar } = row;
  return [
    measured,
    `${inWords(ours)} ${unit}`,
    Object.entries(others)
      .map(([name, value]) => `${name} ${inWords(value)}`)
      .join('; '),
    ratio ? inWords(ratio.value) : '',
    bar ? `≤ ${bar.atMost}${bar.of === 'ours' ? ` ${unit}` : ''}` : 'stated',
    { true: 'kept', false: 'missed', undefined: '' }[String(keeps(row))] ?? '',
  ];
}

export const headings = ['measured', 'ours', 'others', 'ratio', 'bar', ''] as const;

/**
 * The rows as a table for a terminal.
 *
 * @param judged whether it says what keeps its bar.
 */
export function printTable(rows: readonly Row[], { judged }: { judged: boolean }): void {
  const columns = headings.slice(0, judged ? undefined : -2);
  const lines = [columns, ...rows.map((row) => cellsOf(row).slice(0, columns.length))];
  const widths = columns.map((_heading, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? '').length)),
  );
  for (const cells of lines) {
    const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(padded.join('  ').trimEnd());
  }
}
