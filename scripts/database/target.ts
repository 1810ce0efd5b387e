import { environmentNamed, optionFor } from '../deploy/environment-name.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { readSettings } from '../start/settings.ts';
import type { Target } from './d1.ts';

/**
 * Reads the arguments of a command about a database: the local one, or with `--remote` the deployed one of production or staging.
 *
 * @throws Refusal for an environment without a database, for one that is named without `--remote`, and for any other argument.
 */
export function readTarget(
  args: readonly string[],
  shell: NodeJS.ProcessEnv,
  usage: string,
  words = 0,
): { readonly target: Target; readonly positionals: readonly string[] } {
  const options = { remote: { type: 'boolean' }, env: { type: 'string' } } as const;
  const { values, positionals } = readArguments(args, options, usage, words);
  const { remote = false, env } = values;
  const environment = environmentNamed(env, ['production', 'staging']);
  if (remote) return { target: { remote: environment }, positionals };
  if (env === undefined) return { target: { local: readSettings(shell).stateFolder }, positionals };
  throw new Refusal(`--env is about a deployed database: write \`--remote --env ${env}\`.`);
}

/** How a target is asked for, as in `npm run vod -- audit --remote`. */
export function asArguments(target: Target): string {
  return 'local' in target ? '' : `--remote${optionFor(target.remote)}`;
}
