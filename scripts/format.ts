import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readChecklist } from './checklist/read-checklist.ts';
import { checklistPage, pageOf } from './checklist/page.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { formatCode, readCode } from './steps/code.ts';
import { runSteps } from './steps/run-steps.ts';
import { bindingTypes } from './steps/static.ts';
import { command, type Step } from './steps/step.ts';

/** The page of the launch checklist, made from its file. */
const writeChecklist: Step = {
  name: 'launch checklist',
  run: async () => {
    await writeFile(join(root, checklistPage), await pageOf(readChecklist(root)));
    return { ok: true, output: '' };
  },
};

/** All that a tool can correct by itself. */
const steps = [
  command('binding types', ...bindingTypes()),
  writeChecklist,
  readCode('--fix'),
  formatCode('--write'),
];

await task(async () => (await runSteps(steps)).failed === 0);
