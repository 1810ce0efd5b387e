import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/root.ts';
import type { Results } from '../results.ts';
import { buildsPlot, weightPlot } from './plots.ts';
import { cellsOf, headings } from './table.ts';

const page = join(root, 'docs', 'performance.md');

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What stands in a block of the page: a part's table, or what it was measured on. */
function blockOf(name: string, results: Results): string {
  const result = results[name];
  if (!result) return 'Not measured yet.';
  const { measured, machine, rows } = result;
  const { system, processor, cores, memory, versions } = machine;
  return [
    line(headings.map((heading) => heading || 'bar is')),
    line(headings.map(() => '---')),
    ...rows.map((row) => line(cellsOf(row))),
    '',
    `${measured}, ${system}, ${processor}, ${cores} cores, ${memory}, Node ${versions['node'] ?? ''}.`,
  ].join('\n');
}

/** Puts each part's figures between its marks; the words around them are written by hand. */
export function withFigures(text: string, results: Results): string {
  return text.replaceAll(
    /(<!-- figures: ([a-z]+) -->\n)[^]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) =>
      `${start}\n${blockOf(name, results)}\n\n${end}`,
  );
}

/** Writes the figures into docs/performance.md, and the plots beside it. */
export async function writePage(results: Results): Promise<void> {
  const text = withFigures(await readFile(page, 'utf8'), results);
  const options = (await resolveConfig(page)) ?? {};
  await writeFile(page, await format(text, { ...options, parser: 'markdown' }));
  const plots = {
    'bench-weight.svg': weightPlot(results),
    'bench-builds.svg': buildsPlot(results),
  };
  for (const [name, svg] of Object.entries(plots))
    if (svg !== undefined) await writeFile(join(root, 'docs', 'pictures', name), svg);
}
