import { task } from './process/task.ts';
import { runSteps } from './steps/run-steps.ts';
import { lintSteps } from './steps/static.ts';

await task(async () => (await runSteps(lintSteps, 2)).failed === 0);
