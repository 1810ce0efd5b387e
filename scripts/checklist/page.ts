import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { openEntries, type Checklist, type ChecklistEntry } from './checklist.ts';
import { markdownTable } from '../table.ts';
import { readChecklist } from './read-checklist.ts';

/** From the project's folder. */
export const checklistPage = 'docs/launch-checklist.md';

function row({ id, ask, who, meanwhile, closed }: ChecklistEntry): string[] {
  const standing = closed
    ? `${closed.answer} (${closed.by}, ${closed.on})`
    : `Open. ${meanwhile ?? ''}`;
  return [`\`${id}\``, ask, who, standing];
}

/** The checklist as a page to read, in the project's own format. */
export function pageOf(groups: Checklist): Promise<string> {
  const all = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const text = [
    '<!-- Made from launch-checklist.yaml by `npm run format`. Change that file. -->',
    '# Launch checklist',
    `Before this site stands in public, people have to answer, read, try out and decide all of this. ${openEntries(groups).length} of ${all} are open. \`npm run vod -- checklist\` shows them, \`npm run deploy\` refuses while one is, and [launch-checklist.yaml](launch-checklist.yaml) says how to close one.`,
    ...groups.flatMap(({ title, about, entries }) => [
      `## ${title}`,
      about.trim(),
      markdownTable([['entry', 'what', 'who', 'how it stands'], ...entries.map(row)]),
    ]),
    '',
  ].join('\n\n');
  return format(text, { parser: 'markdown' });
}

/** Whether the page says what the file does. */
export async function pageIsCurrent(root: string): Promise<boolean> {
  return readFileSync(join(root, checklistPage), 'utf8') === (await pageOf(readChecklist(root)));
}
