import { task } from './process/task.ts';
import { runSteps } from './steps/run-steps.ts';
import { bindingTypes } from './steps/static.ts';
import { command } from './steps/step.ts';

/** All that a tool can mend by itself. */
const steps = [
  command('binding types', ...bindingTypes()),
  command('lint', 'eslint', '--fix', '.'),
  command('format', 'prettier', '--write', '.'),
];

await task(async () => (await runSteps(steps)).failed === 0);
