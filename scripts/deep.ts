import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environments } from './deploy/environment-name.ts';
import { rehearsal } from './steps/deploy-rehearsal.ts';
import { isStopping } from './process/stopping.ts';
import { root } from './root.ts';
import { task } from './process/task.ts';
import { runSteps } from './steps/run-steps.ts';
import { command } from './steps/step.ts';
import { sayCount, sum } from './tests/count.ts';
import { makeReady } from './tests/make-ready.ts';
import { releaseOnly } from './tests/projects.ts';
import { findTests } from './tests/run-tests.ts';

/** It shows that the bench works, and judges no time. */
const bench = command('bench, short form', 'node', 'bench/run.ts', '--short');

/** The folders whose tests are one lane, of about half of the time: all of browsers. What others there are is the other. */
const lane = ['engines', 'views'];

/** What only a release can break, besides what `npm test` runs: two lanes side by side, one file at a time in each. */
await task(async () => {
  const ready = await makeReady(releaseOnly, 'where it is stale');
  if (isStopping()) return false;
  if (ready.projects.length === 0) return sayCount(ready);
  const steps = await runSteps([...rehearsal(environments), bench]);
  if (isStopping()) return false;
  const projects = ready.projects.map(({ name }) => name);
  const others = readdirSync(join(root, 'test')).filter((name) => !lane.includes(name));
  const runs = [lane, others].map(async (names) => {
    const tests = await findTests({ projects, files: names.map((name) => `test/${name}/`) });
    return tests.run();
  });
  const counted = [ready, steps, ...(await Promise.all(runs))].reduce(sum);
  return !isStopping() && sayCount(counted);
});
