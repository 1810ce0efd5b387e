import { isStopping } from './process/stopping.ts';
import { task } from './process/task.ts';
import { tell } from './steps/progress.ts';
import { runSteps } from './steps/run-steps.ts';
import { firstChecks, lastChecks } from './steps/static.ts';
import { sayCount, sum, type Count } from './tests/count.ts';
import { changedSince, choicesFor } from './tests/changes.ts';
import { readAsked, type Choice } from './tests/choice.ts';
import { makeReady } from './tests/make-ready.ts';
import { releaseOnly, usual, type Project } from './tests/projects.ts';
import { findTests } from './tests/run-tests.ts';

const nothing: Count = { passed: 0, failed: 0 };

const namesOf = (projects: readonly { readonly name: string }[]) =>
  projects.map(({ name }) => name);

/**
 * All that a change must pass: checks and tests side by side. What fails is told, and whatever can still be learnt is run.
 *
 * Vitest runs one kind of runtime after the other, so the tests in the Worker's own, which need nothing built, are a run
 * beside that of the others.
 */
async function everything(): Promise<Count> {
  const making = makeReady(usual, 'always');
  const inRuntime = everyTestOf(usual.filter(needsNothing));
  const checking = runSteps(firstChecks).then(async (first) => {
    // The types of the content are written by the site's build.
    await making;
    return sum(first, await runSteps(lastChecks));
  });
  const ready = await making;
  const inNode = await everyTestOf(ready.projects.filter((project) => !needsNothing(project)));
  return [ready, inNode, await inRuntime, await checking].reduce(sum);
}

const needsNothing = ({ name }: Project) => name === 'worker';

async function everyTestOf(projects: readonly Project[]): Promise<Count> {
  if (isStopping()) return nothing;
  const tests = await findTests({ projects: namesOf(projects), files: [] });
  return tests.run();
}

/** Some tests, with what they need. */
async function some(choice: Choice): Promise<Count> {
  const tests = await findTests(choice);
  if (tests.projects.length === 0 && choice.importing) {
    tell(`No test of ${choice.projects.join(', ')} imports what changed.`);
    await tests.close();
    return nothing;
  }
  const needed = [...usual, ...releaseOnly].filter(({ name }) => tests.projects.includes(name));
  const ready = await makeReady(needed, 'where it is stale');
  if (ready.projects.length < needed.length || isStopping()) {
    await tests.close();
    return ready;
  }
  return sum(ready, await tests.run());
}

/** What may be broken by what changed since a commit. */
async function changed(since: string): Promise<Count> {
  const files = await changedSince(since);
  const choices = choicesFor(files, namesOf(usual));
  if (choices.length === 0) tell(`No test reads what changed since ${since}.`);
  let counted = nothing;
  for (const choice of choices) if (!isStopping()) counted = sum(counted, await some(choice));
  return counted;
}

await task(async () => {
  const asked = readAsked(
    process.argv.slice(2),
    namesOf(usual),
    namesOf([...usual, ...releaseOnly]),
  );
  const counted =
    asked.of === 'everything'
      ? await everything()
      : asked.of === 'some'
        ? await some(asked.choice)
        : await changed(asked.since);
  return !isStopping() && sayCount(counted);
});
