import { task } from './process/task.ts';
import { formatCode, readCode, readStyles } from './steps/code.ts';
import { runSteps } from './steps/run-steps.ts';
import { bindingTypes } from './steps/static.ts';
import { command } from './steps/step.ts';

/** All that a tool can correct by itself. */
const steps = [
  command('binding types', ...bindingTypes()),
  readCode('--fix'),
  readStyles('--fix'),
  formatCode('--write'),
];

await task(async () => (await runSteps(steps)).failed === 0);
