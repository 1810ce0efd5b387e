import { ensureChromium } from './chromium/install.ts';
import { environments } from './deploy/environment-name.ts';
import { rehearsal } from './deploy/rehearsal.ts';
import { isStopping } from './process/stopping.ts';
import { task } from './process/task.ts';
import { buildSite } from './site/build-site.ts';
import { runStep, runSteps } from './steps/run-steps.ts';
import { checkSteps, lintSteps } from './steps/static.ts';
import { command } from './steps/step.ts';
import { runTests } from './tests/vitest.ts';

/** Everything a change must pass. What fails is told, and whatever can still be learnt is run. */
await task(async () => {
  let { passed, failed } = await runSteps([...checkSteps, ...lintSteps]);
  const tally = (ok: boolean): boolean => {
    if (ok) passed += 1;
    else failed += 1;
    return ok;
  };

  const projects = ['worker', 'scripts'];
  if (isStopping()) return false;
  if (tally(await runStep({ name: 'site', run: buildSite }))) {
    const rehearsed = await runSteps(rehearsal(environments));
    passed += rehearsed.passed;
    failed += rehearsed.failed;
    projects.push('site', 'server', 'fuzz', 'durability');
    if (tally(await runStep({ name: 'Chromium', run: ensureChromium })))
      projects.push('browser', 'views');
    else console.log('The browser tests are not run, for there is no browser.\n');
    // Before the tests, which take the machine whole. It shows that the bench works, and judges no time.
    const bench = command('bench, short form', 'node', 'scripts/bench.ts', '--short');
    if (!isStopping()) tally(await runStep(bench));
  } else if (!isStopping()) {
    console.log('The tests of the built site are not run, for it could not be built.\n');
  }
  if (isStopping()) return false;

  const tests = await runTests(projects);
  passed += tests.passed;
  failed += tests.failed;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
});
