import { wholeChecklist } from '../content/checklist.ts';
import { openTable } from '../checklist/table.ts';
import { readArguments } from '../process/arguments.ts';
import { root } from '../root.ts';

/** Shows what is open before a launch. To be open is no failure of this command. */
export function checklist(args: readonly string[], usage: string): Promise<boolean> {
  readArguments(args, {}, usage);
  console.log(openTable(wholeChecklist(root)));
  return Promise.resolve(true);
}
