import type { Copy } from './copy.ts';
import type { Fault, Project } from './fault.ts';
import { firstFailure, type Failure, type Tests } from './vitest.ts';

/** What noticed a fault first. */
export type Catch =
  | { readonly by: 'content rules' | 'build'; readonly said: string }
  | ({ readonly by: 'test' } & Failure);

/** Files whose tests can't be believed, and why. */
export class Doubtful {
  /** Failed without any fault: they never count. */
  readonly failing = new Set<string>();
  /** Failed once with a fault, and not again with the same. */
  readonly flaky = new Set<string>();
  /** What passed without a fault, for it is looked at once. */
  readonly #passed = new Set<string>();

  /** Whether a test file passes without a fault; a run that failed as a whole is looked at as a whole. */
  async passes(copy: Copy, tests: Tests): Promise<boolean> {
    const { project, file = '', filter = '' } = tests;
    const key = [project ?? '', file, filter].join('\n');
    if (this.#passed.has(key)) return true;
    if (await firstFailure(copy, tests)) return false;
    this.#passed.add(key);
    return true;
  }
}

/**
 * Looks what notices a fault: the rules of content, the build, then tests. A failure counts where the same test fails once
 * more with the fault, and its file passes without.
 */
export async function catchOf(
  copy: Copy,
  fault: Fault,
  doubtful: Doubtful,
): Promise<Catch | undefined> {
  for (;;) {
    const found = await copy.withFault(fault, () => look(copy, fault, doubtful));
    if (found?.by !== 'test') return found;
    if (await doubtful.passes(copy, testsOf(fault, found.project, found.file))) return found;
    if (found.file === undefined)
      throw new Error(`${found.project ?? 'A run'} fails without a fault.`);
    doubtful.failing.add(found.file);
  }
}

/** The tests of a project, or of one file of it, in which a fault is looked for. */
const testsOf = (fault: Fault, project: Project | undefined, file?: string): Tests => ({
  project,
  file,
  filter: project === 'views' ? fault.filter : undefined,
});

/** Whether a built site may differ by a change of this file. */
const changesSite = (file: string): boolean => !file.startsWith('scripts/');

async function look(copy: Copy, fault: Fault, doubtful: Doubtful): Promise<Catch | undefined> {
  const rules = await copy.checkContent();
  if (!rules.ok) return { by: 'content rules', said: shortened(rules.output) };
  if (changesSite(fault.file)) {
    const built = await copy.build();
    if (!built.ok) return { by: 'build', said: shortened(built.output) };
  }
  for (const path of fault.likely ?? []) {
    const failure = await failureThere(copy, path, doubtful);
    if (failure) return { by: 'test', ...failure };
  }
  for (const project of fault.projects) {
    const failure = await confirmedFailure(copy, fault, project, doubtful);
    if (failure) return { by: 'test', ...failure };
  }
  return undefined;
}

/** The first test that fails of files whose paths begin so, and fails once more when its file is run alone. */
async function failureThere(
  copy: Copy,
  path: string,
  { failing, flaky }: Doubtful,
): Promise<Failure | undefined> {
  const failure = await firstFailure(copy, { file: path, without: failing });
  if (failure?.file === undefined) return undefined;
  const again = await firstFailure(copy, { file: failure.file });
  if (again?.test === failure.test) return failure;
  flaky.add(failure.file);
  return undefined;
}

/** The first test of a project that fails, and fails once more when its file is run alone. */
async function confirmedFailure(
  copy: Copy,
  fault: Fault,
  project: Project,
  { failing, flaky }: Doubtful,
): Promise<Failure | undefined> {
  const without = new Set(failing);
  for (;;) {
    const failure = await firstFailure(copy, { ...testsOf(fault, project), without });
    if (!failure) return undefined;
    const again = await firstFailure(copy, testsOf(fault, project, failure.file));
    if (again && again.file === failure.file && again.test === failure.test) return failure;
    flaky.add(failure.file ?? project);
    if (failure.file === undefined) return undefined;
    without.add(failure.file);
  }
}

const shortened = (output: string): string => output.trim().slice(0, 600);
