import { writeComments } from './content/write-comments.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { runSteps } from './steps/run-steps.ts';
import { bindingTypes } from './steps/static.ts';
import { command, type Step } from './steps/step.ts';

/** What each field of the content is for, above it. */
const comments: Step = {
  name: 'comments of fields',
  run: async () => ({ ok: true, output: (await writeComments(root)).join('\n') }),
};

/** All that a tool can mend by itself. */
const steps = [
  comments,
  command('binding types', ...bindingTypes()),
  command('lint', 'eslint', '--fix', '.'),
  command('format', 'prettier', '--write', '.'),
];

await task(async () => (await runSteps(steps)).failed === 0);
