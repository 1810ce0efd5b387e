import { environmentNamed, optionFor } from '../deploy/environment-name.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readSettings } from '../start/settings.ts';
import type { Target } from './d1.ts';

/** By which a command is told its database: the local one, or with `--remote` the deployed one of production or staging. */
export const targetOptions = { remote: { type: 'boolean' }, env: { type: 'string' } } as const;

/** @throws Refusal for an environment without a database, and for one that is named without `--remote`. */
export function targetOf(
  { remote, env }: { readonly remote?: boolean; readonly env?: string },
  shell: NodeJS.ProcessEnv,
): Target {
  const environment = environmentNamed(env, ['production', 'staging']);
  if (remote === true) return { remote: environment };
  if (env === undefined) return { local: readSettings(shell).stateFolder };
  throw new Refusal(`--env is about a deployed database: write \`--remote --env ${env}\`.`);
}

/** How a target is asked for, as in `npm run vod -- audit --remote`. */
export function asArguments(target: Target): string {
  return 'local' in target ? '' : `--remote${optionFor(target.remote)}`;
}
