import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environments } from './deploy/environment-name.ts';
import { isStopping } from './process/stopping.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { rehearsal } from './steps/deploy-rehearsal.ts';
import { command, runSteps, sayCount, sum } from './steps/run-steps.ts';
import { makeReady } from './tests/make-ready.ts';
import { releaseOnly } from './tests/projects.ts';
import { runTests } from './tests/run-tests.ts';

/** It shows that the bench works, and judges no time. */
const bench = command('bench, short form', 'node', 'bench/run.ts', '--short');

/** The folders whose tests are one lane, of about half of the time; those of the other folders are the other. */
const lane = ['engines', 'views'];

/** What only a release can break, besides what `npm test` runs: two lanes side by side, one file at a time in each. */
await task(async () => {
  const { able, ...made } = await makeReady(releaseOnly);
  const steps = await runSteps([...rehearsal(environments), bench]);
  if (isStopping() || able.length === 0) return sayCount(sum(made, steps));
  const others = readdirSync(join(root, 'test')).filter((name) => !lane.includes(name));
  const runs = [lane, others].map((names) =>
    runTests({ projects: able, files: names.map((name) => `test/${name}/`) }),
  );
  return sayCount([made, steps, ...(await Promise.all(runs))].reduce(sum));
});
