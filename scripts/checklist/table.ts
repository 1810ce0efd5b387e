import { openEntries, type Checklist } from './checklist.ts';

/** How wide a line is, so that it stands on a usual terminal. */
const width = 96;
const column = 24;

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function block(name: string, text: string): string {
  return wrapped(text, width - column)
    .map((line, index) => (index === 0 ? name : '').padEnd(column) + line)
    .join('\n');
}

/** What is open, for a terminal: by group, with who can answer. */
export function openTable(groups: Checklist): string {
  const all = groups.flatMap(({ entries }) => entries);
  const open = openEntries(groups);
  const parts = groups.flatMap(({ title, entries }) => {
    const left = entries.filter((entry) => open.includes(entry));
    if (left.length === 0) return [];
    return [
      `${title} (${left.length} of ${entries.length} open)`,
      ...left.map(({ id, ask, who }) => `${block(`  ${id}`, ask)}\n${block('', `→ ${who}`)}`),
    ];
  });
  const sum =
    open.length === 0
      ? `All ${all.length} entries of the launch checklist are closed.`
      : `${open.length} of ${all.length} entries are open. Close each in docs/launch-checklist.yaml.`;
  return [...parts, sum].join('\n\n');
}
