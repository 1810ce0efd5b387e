import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/root.ts';
import type { Machine } from './machine.ts';
import type { Row } from './part.ts';

/** What one part gave, when, and where. */
export interface Result {
  readonly title: string;
  /** The day, as in 2026-11-26 (UTC). */
  readonly measured: string;
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

export type Results = Readonly<Record<string, Result>>;

const file = join(root, 'bench', 'results.json');

/** The results as they were written last. */
export function readResults(): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

export const writeResults = (results: Results): Promise<void> =>
  writeFile(file, `${JSON.stringify(results, null, 2)}\n`);

/**
 * Whether a part measured anything at all.
 *
 * @throws Error that names the row without a figure.
 */
export function mustBeFigures(name: string, rows: readonly Row[]): void {
  if (rows.length === 0) throw new Error(`${name} measured nothing`);
  for (const { measured, ours, others = {}, ratio } of rows) {
    const all = [ours, ...Object.values(others), ...(ratio ? [ratio.value] : [])];
    const lacks = all.some(({ median, low, high }) => ![median, low, high].every(Number.isFinite));
    if (lacks) throw new Error(`${name}: "${measured}" lacks a figure`);
  }
}
