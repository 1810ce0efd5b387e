import { readChecklist } from './checklist/read-checklist.ts';
import { openTable } from './checklist/table.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';

/** Shows what is open before a launch. To be open is no failure of this command. */
await task(() => {
  console.log(openTable(readChecklist(root)));
  return Promise.resolve(true);
});
