import { Refusal } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import type { Choice } from './choice.ts';

/** Projects that read files which no test imports, by where those are. */
const readers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^site\/src\/content\//, ['site', 'views']],
  [/^site\/src\/browser\//, ['site', 'browser']],
  [/^site\/(?!src\/(?:content|browser|edit)\/)/, ['site', 'browser', 'views']],
  [/^site\/src\/edit\//, ['site', 'server']],
  [/^worker\/forms\//, ['site', 'server', 'browser', 'views']],
  [/^worker\/(?:migrations|pages)\//, ['worker', 'server']],
];

/** What every test stands on. */
const foundations =
  /^(?:wrangler\.toml|package(?:-lock)?\.json|(?:vitest|astro)\.config\.\w+|tsconfig\.json|test\/\w[\w.-]*\.ts)$/;

/**
 * What was changed since a commit, or since the branch left another: what is committed, what is not, and new files.
 *
 * @param since a branch, a tag or a commit.
 * @returns paths in the project, without those that are gone.
 */
export async function changedSince(since: string): Promise<readonly string[]> {
  const base = await git('merge-base', since, 'HEAD');
  const [changed, added] = await Promise.all([
    git('diff', '--name-only', '--diff-filter=d', base.trim()),
    git('ls-files', '--others', '--exclude-standard'),
  ]);
  return [...new Set(`${changed}\n${added}`.split('\n').filter((path) => path !== ''))];
}

async function git(...args: string[]): Promise<string> {
  const { ok, stdout, output } = await runCommand(['git', ...args]);
  if (ok) return stdout;
  throw new Refusal(
    `What changed can't be told: ${output.trim()}. Name a branch or a commit, as in \`npm test -- --changed HEAD~1\`.`,
  );
}

/**
 * The tests that a change of these files may break: those that import one of them, and every test of a project that reads one
 * in another way.
 *
 * @param all the projects of `npm test`.
 */
export function choicesFor(changed: readonly string[], all: readonly string[]): readonly Choice[] {
  if (changed.some((path) => foundations.test(path))) return [{ projects: all, files: [] }];
  const read = readers.flatMap(([files, projects]) =>
    changed.some((path) => files.test(path)) ? projects : [],
  );
  const whole = all.filter((project) => read.includes(project));
  const others = all.filter((project) => !whole.includes(project));
  const importing = changed.filter((path) => /\.(?:ts|mjs)$/.test(path));
  return [
    ...(importing.length > 0 && others.length > 0
      ? [{ projects: others, files: [], importing }]
      : []),
    ...(whole.length > 0 ? [{ projects: whole, files: [] }] : []),
  ];
}
