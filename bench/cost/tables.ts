import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/root.ts';
import type { Paid } from './prices.ts';
import { costAMonth, costOf, paid, programsWithin, usedADay } from './reckoning.ts';

const page = join(root, 'docs', 'scale.md');

/** One program; every state; a hundred times every state. */
const programs = [1, 50, 5000];

const names: Readonly<Record<Paid, string>> = {
  requests: 'requests to the Worker',
  cpuMs: 'CPU time, ms',
  rowsRead: 'rows read',
  rowsWritten: 'rows written',
  gigabytes: 'GB stored',
};

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const count = (value: number) =>
  value >= 1e6 || value < 100
    ? new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(
        value,
      )
    : Math.round(value).toLocaleString('en');
const dollars = (value: number) => `$${value.toFixed(2)}`;

function costTable(): string {
  return [
    line([
      'a month',
      ...programs.map((number) => `${count(number)} program${number > 1 ? 's' : ''}`),
    ]),
    line(['---', ...programs.map(() => '--:')]),
    line(['the plan', ...programs.map(() => dollars(5))]),
    ...paid.map((what) =>
      line([names[what], ...programs.map((number) => dollars(costOf(number, what)))]),
    ),
    line(['**in all**', ...programs.map((number) => `**${dollars(costAMonth(number))}**`)]),
  ].join('\n');
}

function limitTable(): string {
  return [
    line([
      'in a day',
      'one program',
      'programs on the free plan',
      'programs in what the paid plan includes',
    ]),
    line(['---', '--:', '--:', '--:']),
    ...paid.map((what) => {
      const within = programsWithin(what);
      return line([
        names[what],
        count(usedADay(1)[what]),
        within.free === undefined ? '–' : count(within.free),
        count(within.included),
      ]);
    }),
  ].join('\n');
}

/** The page with its tables as they are reckoned now. */
export async function reckonedPage(): Promise<{ now: string; then: string }> {
  const then = await readFile(page, 'utf8');
  const tables: Readonly<Record<string, () => string>> = { cost: costTable, limits: limitTable };
  const text = then.replaceAll(
    /(<!-- reckoned: ([a-z]+) -->\n)[^]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) =>
      `${start}\n${tables[name]?.() ?? ''}\n\n${end}`,
  );
  const options = (await resolveConfig(page)) ?? {};
  return { now: await format(text, { ...options, parser: 'markdown' }), then };
}

export const writeReckoning = async (): Promise<void> =>
  writeFile(page, (await reckonedPage()).now);
