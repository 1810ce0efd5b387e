import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readChecklist } from './checklist/read-checklist.ts';
import { checklistPage, pageOf } from './checklist/page.ts';
import { writeComments } from './content/write-comments.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { formatCode, readCode } from './steps/code.ts';
import { runSteps } from './steps/run-steps.ts';
import { bindingTypes } from './steps/static.ts';
import { command, type Step } from './steps/step.ts';

/** What each field of the content is for, above it. */
const comments: Step = {
  name: 'comments of fields',
  run: async () => ({ ok: true, output: (await writeComments(root)).join('\n') }),
};

/** The page of the launch checklist, made from its file. */
const writeChecklist: Step = {
  name: 'launch checklist',
  run: async () => {
    await writeFile(join(root, checklistPage), await pageOf(readChecklist(root)));
    return { ok: true, output: '' };
  },
};

/** All that a tool can mend by itself. */
const steps = [
  comments,
  command('binding types', ...bindingTypes()),
  writeChecklist,
  readCode('--fix'),
  formatCode('--write'),
];

await task(async () => (await runSteps(steps)).failed === 0);
