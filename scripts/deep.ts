import { environments } from './deploy/environment-name.ts';
import { rehearsal } from './steps/deploy-rehearsal.ts';
import { isStopping } from './process/stopping.ts';
import { task } from './process/task.ts';
import { runSteps } from './steps/run-steps.ts';
import { command } from './steps/step.ts';
import { sayCount, sum } from './tests/count.ts';
import { makeReady } from './tests/make-ready.ts';
import { releaseOnly } from './tests/projects.ts';
import { findTests } from './tests/run-tests.ts';

/** It shows that the bench works, and judges no time. */
const bench = command('bench, short form', 'node', 'bench/run.ts', '--short');

/** What only a release can break, besides what `npm test` runs. Each project runs one file at a time, and both side by side. */
await task(async () => {
  const ready = await makeReady(releaseOnly, 'where it is stale');
  if (isStopping()) return false;
  if (ready.projects.length === 0) return sayCount(ready);
  const steps = await runSteps([...rehearsal(environments), bench]);
  if (isStopping()) return false;
  const runs = ready.projects.map(async ({ name }) => {
    const tests = await findTests({ projects: [name], files: [] });
    return tests.run();
  });
  const counted = [ready, steps, ...(await Promise.all(runs))].reduce(sum);
  return !isStopping() && sayCount(counted);
});
