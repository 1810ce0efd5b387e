/**
 * What a spreadsheet would take for a formula begins with one of these (OWASP, "CSV Injection"). Where the system's list
 * separator is a semicolon, as in much of the world, a cell can begin within one of ours; after a line break, a row can.
 */
const formula = /(?<=^|[;\t\r\n])(?=[=+\-@|%])|^(?=[\t\r\n])/g;

/**
 * One cell. What a spreadsheet would run as a formula gets an apostrophe before it, which makes it text; a telephone
 * number with a plus sign is such a case.
 */
function cell(text: string): string {
  const safe = text.replaceAll(formula, "'");
  return /[",;\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know that. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
