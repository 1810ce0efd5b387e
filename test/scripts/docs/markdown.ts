import { globSync, readFileSync } from 'node:fs';

/** Every page of documentation that a person reads. */
export function documents(): string[] {
  return [...globSync('docs/**/*.md'), 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].sort();
}

/** What stands in backticks in a text, and in its blocks of code. */
export function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const spans = text.replace(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g);
  return [...blocks, ...[...spans].map(([, span = '']) => span.replace(/\s+/g, ' '))];
}

/** The anchors that GitHub makes of the headings of a page. */
export function anchorsIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** The rows of the first table whose head has these columns, as cells. */
export function tableOf(text: string, ...columns: string[]): string[][] {
  const lines = text.split('\n');
  const cells = (line = ''): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const head = lines.findIndex((line) => columns.every((name, at) => cells(line)[at] === name));
  const rows = lines.slice(head + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map(cells);
}
