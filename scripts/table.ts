/** Rows of cells, the first of them the head. */
export type Rows = readonly (readonly string[])[];

/** A table for a terminal: columns as wide as what is in them. */
export function terminalTable(rows: Rows): string {
  const widths = widthsOf(rows);
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A table in Markdown, as the formatter writes it. A cell is one line. */
export function markdownTable(rows: Rows): string {
  const cells = rows.map((row) =>
    row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()),
  );
  const widths = widthsOf(cells).map((width) => Math.max(3, width));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return [head, widths.map((width) => '-'.repeat(width)), ...rest].map(line).join('\n');
}

function widthsOf(rows: Rows): number[] {
  return (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
}
