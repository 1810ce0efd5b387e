import { wholeChecklist } from '../content/checklist.ts';
import { openEntries, type Checklist } from '../checklist/checklist.ts';
import { readArguments } from '../process/arguments.ts';
import { root } from '../root.ts';

/** Shows what is open before a launch. To be open is no failure of this command. */
export function run(args: readonly string[], usage: string): Promise<boolean> {
  readArguments(args, {}, usage);
  console.log(openTable(wholeChecklist(root)));
  return Promise.resolve(true);
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
      ...left.map(({ id, ask, law, who, sentences = [] }) =>
        [
          `  ${id}: ${ask}`,
          ...(law === undefined ? [] : [`    ${law}`]),
          ...sentences.map(({ page, words }) => `    - ${page} “${words}”`),
          `    → ${who}`,
        ].join('\n'),
      ),
    ];
  });
  const sum =
    open.length === 0
      ? `All ${all.length} entries of the launch checklist are closed.`
      : `${open.length} of ${all.length} entries are open. Close each in docs/launch-checklist.yaml.`;
  return [...parts, sum].join('\n\n');
}
