import { task } from './process/task.ts';
import { runSteps } from './steps/run-steps.ts';
import { corrections } from './steps/static.ts';

await task(async () => (await runSteps(corrections)).failed === 0);
