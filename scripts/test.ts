import { task } from './process/task.ts';
import { runSteps, sayCount, sum, type Count } from './steps/run-steps.ts';
import { firstChecks, lastChecks } from './steps/static.ts';
import { readChoice } from './tests/choice.ts';
import { makeReady } from './tests/make-ready.ts';
import { usual } from './tests/projects.ts';
import { runTests } from './tests/run-tests.ts';

/**
 * All that a change must pass: checks and tests side by side. What fails is told, and whatever can still be learnt is run.
 *
 * Vitest runs one kind of runtime after the other, so the tests in the Worker's own, which need nothing built, are a run
 * beside that of the others.
 */
async function everything(): Promise<Count> {
  const inRuntime = runTests({ projects: ['worker'], files: [] });
  const making = makeReady(usual);
  const checking = runSteps(firstChecks).then(async (first) => {
    // The types of the content are written by the site's build.
    await making;
    return sum(first, await runSteps(lastChecks));
  });
  const { able, ...made } = await making;
  const projects = able.filter((name) => name !== 'worker');
  const inNode = await runTests({ projects, files: [] });
  return [made, inNode, await inRuntime, await checking].reduce(sum);
}

await task(async () => {
  const args = process.argv.slice(2);
  return sayCount(args.length === 0 ? await everything() : await runTests(readChoice(args)));
});
