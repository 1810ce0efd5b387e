import { task } from './process/task.ts';
import { runSteps } from './steps/run-steps.ts';
import { checkSteps } from './steps/static.ts';

await task(async () => (await runSteps(checkSteps, 2)).failed === 0);
