import { relative } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { Refusal } from '../launch/refusal.mjs';
import { isStopping, onStop } from '../process/stopping.ts';
import { tell } from '../steps/progress.ts';
import { sum, type Count } from '../steps/run-steps.ts';
import type { Choice } from './choice.ts';
import { Follower } from './follower.ts';
import { makeReady } from './make-ready.ts';
import { releaseOnly, usual } from './projects.ts';

/** Finds the tests of a choice, sees to what they need, and runs them. */
export async function runTests(choice: Choice): Promise<Count> {
  const follower = new Follower(choice.name !== undefined);
  const vitest = await createVitest({
    watch: false,
    project: [...choice.projects],
    reporters: [follower],
    passWithNoTests: true,
    ...(choice.name === undefined ? {} : { testNamePattern: choice.name }),
    ...(choice.since === undefined ? {} : { changed: choice.since }),
  });
  const stop = onStop(() => void vitest.cancelCurrentRun('keyboard-input'));
  try {
    const found = await findTests(vitest, choice);
    const needed = [...usual, ...releaseOnly].filter(({ name }) =>
      found.some(({ project }) => project.name === name),
    );
    const { able, ...made } = await makeReady(needed);
    const tests = found.filter(({ project }) => able.includes(project.name));
    if (isStopping()) return made;
    if (tests.length > 0) await vitest.runTestSpecifications(tests, choice.files.length === 0);
    const counted = sum(made, follower.counted);
    if (counted.failed > 0 || follower.counted.passed > 0) return counted;
    if (choice.since !== undefined) {
      tell(`No test reads what changed since ${choice.since}.`);
      return counted;
    }
    tell(
      'No test ran: none has these words in its path, or this name. After a change of words, `npm test -- --changed` takes those that read them.',
    );
    return sum(counted, { passed: 0, failed: 1 });
  } finally {
    stop.forget();
    await vitest.close();
  }
}

/** Of what changed, those that import it, and all of a project that reads it in another way. */
async function findTests(
  vitest: Vitest,
  { files, since }: Pick<Choice, 'files' | 'since'>,
): Promise<TestSpecification[]> {
  const all = await vitest.globTestSpecifications([...files]);
  if (since === undefined) return all;
  const importing = await vitest.getRelevantTestSpecifications().catch(() => {
    throw new Refusal(
      `What changed since ${since} can't be told. Name a branch or a commit, as in \`npm test -- --changed HEAD~1\`.`,
    );
  });
  const ids = new Set(importing.map(({ moduleId }) => moduleId));
  const changed = (vitest.config.related ?? []).map((file) => relative(vitest.config.root, file));
  const whole = usual.filter(({ reads }) => changed.some((file) => reads?.test(file)));
  return all.filter(
    ({ moduleId, project }) => ids.has(moduleId) || whole.some(({ name }) => name === project.name),
  );
}
