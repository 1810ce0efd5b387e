import { readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Spread } from './figures.ts';
import { bench } from './folders.ts';
import { keeps, type Row } from './part.ts';

const page = join(bench, 'figures.md');

/** A number with as many digits as it is worth. */
function inFigures(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100)
    return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A median, and between what the runs lay if there was more than one: `2.1 (1.9–2.6)`. */
export function inWords({ median, low, high, runs }: Spread): string {
  const figure = inFigures(median);
  return runs === 1 || low === high ? figure : `${figure} (${inFigures(low)}–${inFigures(high)})`;
}

function cellsOf(row: Row): string[] {
  const { measured, unit, ours, others = {}, ratio, bar } = row;
  const kept = keeps(row);
  return [
    measured,
    `${inWords(ours)} ${unit}`,
    Object.entries(others)
      .map(([name, value]) => `${name} ${inWords(value)}`)
      .join('; '),
    ratio ? inWords(ratio.value) : '',
    bar ? `≤ ${bar.atMost}${bar.of === 'ours' ? ` ${unit}` : ''}` : 'stated',
    kept === undefined ? '' : kept ? 'kept' : 'missed',
  ];
}

/** The rows as a table in Markdown, which is as readable on a terminal. */
export async function tableOf(rows: readonly Row[]): Promise<string> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['measured', 'ours', 'others', 'ratio', 'bar', 'bar is'];
  const table = [head, head.map(() => '---'), ...rows.map(cellsOf)].map(line).join('\n');
  return (await format(table, { parser: 'markdown' })).trim();
}

/** Puts a part's block between its marks; the words around it are written by hand. */
export function withFigures(text: string, part: string, block: string): string {
  const marks = new RegExp(`(<!-- figures: ${part} -->\n)[^]*?(<!-- end -->)`);
  if (!marks.test(text)) throw new Error(`bench/figures.md has no place for ${part}`);
  return text.replace(marks, (_, start: string, end: string) => `${start}\n${block}\n\n${end}`);
}

/** What the figures are measured on, and when: the line below a table. */
function describeMachine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  return [
    new Date().toISOString().slice(0, 10),
    `${type()} ${release().split('-')[0] ?? ''}`,
    ...[processor, `${cpus().length} cores`, `${Math.round(totalmem() / 2 ** 30)} GB`],
    `Node ${process.versions.node}.`,
  ].join(', ');
}

/** Writes a part's table into bench/figures.md. */
export async function writeFigures(part: string, table: string): Promise<void> {
  const text = withFigures(await readFile(page, 'utf8'), part, `${table}\n\n${describeMachine()}`);
  const options = (await resolveConfig(page)) ?? {};
  await writeFile(page, await format(text, { ...options, parser: 'markdown' }));
}
