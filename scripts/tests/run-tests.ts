import { resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { onStop } from '../process/stopping.ts';
import type { Count } from './count.ts';
import type { Choice } from './choice.ts';
import { Follower } from './follower.ts';

/** Tests that were found and not run yet. */
export interface Found {
  /** Their projects, each once. */
  readonly projects: readonly string[];
  readonly run: () => Promise<Count>;
  /** Lets go of them without a run. */
  readonly close: () => Promise<void>;
}

/** Finds the tests of a choice, which is quick; they are run by `run`. */
export async function findTests(choice: Choice): Promise<Found> {
  const { projects, files, name, importing } = choice;
  const follower = new Follower(name !== undefined);
  const vitest = await createVitest({
    watch: false,
    project: [...projects],
    reporters: [follower],
    passWithNoTests: true,
    ...(name === undefined ? {} : { testNamePattern: name }),
  });
  const specifications = await found(vitest, files, importing);
  const close = () => vitest.close();
  return {
    projects: [...new Set(specifications.map(({ project }) => project.name))],
    close,
    run: async () => {
      const stop = onStop(() => void vitest.cancelCurrentRun('keyboard-input'));
      try {
        await vitest.runTestSpecifications(specifications, files.length === 0);
        return follower.counted;
      } finally {
        stop.forget();
        await close();
      }
    },
  };
}

async function found(
  vitest: Vitest,
  files: readonly string[],
  importing: readonly string[] | undefined,
): Promise<TestSpecification[]> {
  if (importing === undefined) return vitest.globTestSpecifications([...files]);
  vitest.config.related = importing.map((file) => resolve(file));
  return vitest.getRelevantTestSpecifications([...files]);
}
