import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { namesOf, releaseOnly, usual } from './projects.ts';

/** Which tests to run. */
export interface Choice {
  /** Projects of vitest.config.ts. */
  readonly projects: readonly string[];
  /** Parts of paths: a file that has one of them is run. Without any, all are. */
  readonly files: readonly string[];
  /** A pattern that a test's whole name has to match. */
  readonly name?: string | undefined;
  /** A branch or a commit: what may be broken by what changed since is run. */
  readonly since?: string;
}

const usage =
  'This takes words that stand in the path of a test or name a project, a name by `-t`, or `--changed`: `npm test -- browser exit`.';
const options = { t: { type: 'string', short: 't' }, changed: { type: 'boolean' } } as const;

/**
 * Reads what stands after `npm test --`. Without a project's name it is those that `npm test` runs.
 *
 * @throws Refusal for any other argument.
 */
export function readChoice(args: readonly string[]): Choice {
  const { values, positionals } = readArguments(args, options, usage, Infinity);
  const { t: name, changed } = values;
  if (changed === true) {
    if (positionals.length > 1 || name !== undefined) throw new Refusal(usage);
    return { projects: namesOf(usual), files: [], since: positionals[0] ?? 'main' };
  }
  const known = namesOf([...usual, ...releaseOnly]);
  const named = positionals.filter((word) => known.includes(word));
  const files = positionals.filter((word) => !known.includes(word));
  // A file by its path is run wherever it is.
  const within = files.some((word) => word.startsWith('test/')) ? known : namesOf(usual);
  return { projects: named.length > 0 ? named : within, files, name };
}
