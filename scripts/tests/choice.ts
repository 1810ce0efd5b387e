import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';

/** Which tests to run. */
export interface Choice {
  /** Projects of vitest.config.ts. */
  readonly projects: readonly string[];
  /** Parts of paths: a file that has one of them is run. Without any, all are. */
  readonly files: readonly string[];
  /** A pattern that a test's whole name has to match. */
  readonly name?: string;
  /** Files by whose imports a test is chosen. */
  readonly importing?: readonly string[];
}

/** What was asked for on the command line. */
export type Asked =
  | { readonly of: 'everything' }
  | { readonly of: 'some'; readonly choice: Choice }
  | { readonly of: 'changed'; readonly since: string };

const usage =
  'This takes words that stand in the path of a test or name a project, a name by `-t`, or `--changed`: `npm test -- browser exit`.';

/**
 * Reads what stands after `npm test --`.
 *
 * @param all the projects that are run when none is named; those that are named may be others.
 * @param known every project that there is.
 * @throws Refusal for any other argument.
 */
export function readAsked(
  args: readonly string[],
  all: readonly string[],
  known: readonly string[],
): Asked {
  const options = { t: { type: 'string', short: 't' }, changed: { type: 'boolean' } } as const;
  const { values, positionals } = readArguments(args, options, usage, Infinity);
  if (values.changed === true) {
    if (positionals.length > 1 || values.t !== undefined) throw new Refusal(usage);
    return { of: 'changed', since: positionals[0] ?? 'main' };
  }
  const projects = positionals.filter((word) => known.includes(word));
  const files = positionals.filter((word) => !known.includes(word));
  if (positionals.length === 0 && values.t === undefined) return { of: 'everything' };
  const name = values.t === undefined ? {} : { name: values.t };
  // A file by its path is run wherever it is.
  const within = files.some((word) => word.startsWith('test/')) ? known : all;
  return {
    of: 'some',
    choice: { projects: projects.length > 0 ? projects : within, files, ...name },
  };
}
